import { INKS } from './chart.js';
import { button, element, link, setText, worldTag } from './elements.js';
import { aheadTexts } from './forecast.js';
import { localTime } from './forms.js';
import { planOf, siteKey, siteOf } from './model.js';
import { address, limitsOf, MOST_SENSORS, stretchOf } from './stretch.js';
import { clockText } from './sites.js';
import { Trend } from './trend.js';
import { locale, said, word } from './words.js';

let shown = null;

/** Draws the trend of some sensors of a site, as the query says which and when; `fresh` when it was not shown before. */
export function drawTrendPage(page, world, name, query, fresh) {
  const site = siteOf(world, name) ?? { world, site: name, colour: null, heard: 0, clock: 0 };
  const plan = planOf(site);
  const sign = JSON.stringify([locale(), siteKey(site), plan.version, plan.sensors.length, query.get('sensors')]);
  if (fresh || page.dataset.shown !== sign) {
    page.dataset.shown = sign;
    open(page, site, plan, query);
  }
  setText(page.querySelector('.clock'), clockText(site));
  drawAhead(page.querySelector('.ahead'), site);
  shown?.refresh();
}

function open(page, site, plan, query) {
  const names = (query.get('sensors') ?? '').split(',').filter(Boolean);
  const sensors = [...new Set(names)].map((id) => plan.sensors.find((sensor) => sensor.id === id)).filter(Boolean).slice(0, MOST_SENSORS);
  const chosen = sensors.length || names.length || !plan.sensors.length ? sensors : plan.sensors.slice(0, 1);
  const place = element('section', 'trend');
  const bar = element('section', 'bar');
  page.replaceChildren(nav(site), element('section', 'subject', element('p', 'sentence', `${said(plan.name)} · ${word('trend')}`, worldTag(site.world)), element('p', 'soft number clock')), bar, place,
    element('section', 'ahead'));
  shown?.close();
  shown = new Trend(place, site, chosen, { stretch: stretchOf(query), compare: query.get('compare') === '1', height: 440, changed: (trend) => told(bar, plan, trend) });
  bar.replaceChildren(...controls(plan, shown));
}

const nav = (site) => element('nav', '', link('#/', '', `‹ ${word('sites')}`), link(`#/site/${site.world}/${site.site}`, '', said(planOf(site).name)), link('#/map', '', word('map')));

function drawAhead(place, site) {
  const texts = aheadTexts(site);
  const sign = JSON.stringify(texts);
  if (place.dataset.sign === sign) return;
  place.dataset.sign = sign;
  place.replaceChildren(element('h2', '', word('ahead')), ...(texts.length ? texts.map((text) => element('p', '', text)) : [element('p', 'soft', word('noAhead'))]));
}

/** Keeps the address of the page that of what it shows, without a step in the browser's history. */
function told(bar, plan, trend) {
  history.replaceState(null, '', address(trend.site, trend.sensors.map((sensor) => sensor.id), trend.stretch, trend.compare));
  bar.replaceChildren(...controls(plan, trend));
}

const show = (trend, sensors, compare) => { location.hash = address(trend.site, sensors.map((sensor) => sensor.id), trend.stretch, compare); };

function controls(plan, trend) {
  const { sensors, compare } = trend;
  return [element('div', 'chips', ...sensors.map((sensor, index) => chip(trend, sensor, index)), picker(plan, trend)),
    element('div', 'chips', ...times(trend), toggle(word('compare'), compare, () => show(trend, sensors, !compare)), file(trend))];
}

/** A sensor of the chart: its limits are shown when it is the first. */
function chip(trend, sensor, index) {
  const others = trend.sensors.filter((one) => one !== sensor);
  const ink = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  ink.setAttribute('class', 'ink');
  ink.setAttribute('viewBox', '0 0 16 4');
  ink.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  Object.entries({ width: 16, height: 4, fill: INKS[index % INKS.length] }).forEach(([name, value]) => line.setAttribute(name, value));
  ink.append(line);
  const limits = sensor.limits ? toggle(word('limitsOf'), index === 0, () => show(trend, [sensor, ...others], trend.compare)) : '';
  const away = button('×', 'plain', () => show(trend, others, trend.compare));
  away.setAttribute('aria-label', `${word('remove')} ${said(sensor.name)}`);
  return element('span', 'chip-sensor', ink, said(sensor.name), limits, others.length ? away : '');
}

function toggle(text, pressed, action) {
  const made = button(text, 'plain', action);
  made.setAttribute('aria-pressed', String(pressed));
  return made;
}

function picker(plan, trend) {
  const rest = plan.sensors.filter((sensor) => !trend.sensors.includes(sensor));
  if (!rest.length) return '';
  if (trend.sensors.length >= MOST_SENSORS) return element('span', 'soft', word('tooMany'));
  const choose = element('select', '', element('option', '', `+ ${word('add')}`), ...rest.map((sensor) => {
    const option = element('option', '', said(sensor.name));
    option.value = sensor.id;
    return option;
  }));
  choose.setAttribute('aria-label', `${word('add')} ${word('sensor')}`);
  choose.addEventListener('change', () => show(trend, [...trend.sensors, rest.find((sensor) => sensor.id === choose.value)], trend.compare));
  return choose;
}

/** The two times of the stretch, to be typed. */
function times(trend) {
  const at = limitsOf(trend.stretch, trend.site);
  const fields = [['from', 'chartBegins'], ['to', 'chartEnds']].map(([name, label]) => {
    const field = element('input');
    field.type = 'datetime-local';
    field.value = localTime(at[name]);
    const box = element('label', 'soft', `${word(label)} `, field);
    return { box, field };
  });
  const apply = button(word('apply'), '', () => {
    const [from, to] = fields.map(({ field }) => new Date(field.value).getTime());
    if (to > from) trend.go({ length: to - from, end: to });
  });
  return [...fields.map(({ box }) => box), apply];
}

/** What is shown as a file: of a stretch that ends now, up to when it is asked for. */
function file(trend) {
  const made = link(exported(trend), 'outside', word('export'));
  made.setAttribute('download', '');
  made.addEventListener('click', () => { made.href = exported(trend); });
  return made;
}

function exported({ site, sensors, stretch }) {
  const query = new URLSearchParams({ sensors: sensors.map((sensor) => sensor.id).join(','), ...limitsOf(stretch, site) });
  return `api/export/${site.world}/${site.site}?${query}`;
}
