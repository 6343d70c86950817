import { element, link, worldTag } from './elements.js';
import { amount, join, time } from './format.js';
import { beijing, choice, field, form, isoTime, line, lines, tick } from './forms.js';
import { planOf, allSites } from './model.js';
import { change, read } from './session.js';
import { drawStations } from './stations.js';
import { notLoaded, said, word } from './words.js';

const LEVELS = ['NONE', 'IV', 'III', 'II', 'I'];
const FINDINGS = ['NORMAL', 'ABNORMAL', 'NOT_SEEN'];

/** Draws the page on which a site is told what people know. */
export async function drawTellPage(page, [world, site], fresh) {
  const plan = planOf({ world, site });
  // What somebody is typing is drawn over only while the plan, and so its sensors, was unknown.
  if (!fresh && (page.dataset.plan || !plan.version)) return;
  page.dataset.plan = plan.version ?? '';
  const known = element('div', 'soft known');
  const patrols = element('div', '', '…');
  const around = element('section', '');
  page.replaceChildren(
    element('nav', '', link(`#/site/${world}/${site}`, '', `‹ ${said(plan.name)}`), link(`#/daily/${world}/${site}/today`, '', word('dailyTable'))),
    element('section', 'subject', element('p', 'sentence', `${word('tell')}: ${said(plan.name)}`, ' ', worldTag(world)), known),
    element('section', '', element('h2', '', word('manualReading')), readingForm(world, site, plan)),
    element('section', '', element('h2', '', word('responseLevel')), responseForm(world, site, () => drawTold(world, site, known, patrols))),
    element('section', '', element('h2', '', word('rainForecast')), forecastForm(world, site)),
    element('section', '', element('h2', '', word('patrol')), patrols), around);
  drawStations(around, world, site);
  await drawTold(world, site, known, patrols);
}

async function drawTold(world, site, known, patrols) {
  try {
    const told = await read(`api/sites/${world}/${site}/told`);
    known.replaceChildren(element('p', '', responseText(told.response)), element('p', '', forecastText(told.forecast)));
    patrols.replaceChildren(patrolForm(world, site, told.items, () => drawTold(world, site, known, patrols)), patrolList(told.patrols));
  } catch (problem) {
    patrols.replaceChildren(element('p', 'soft', notLoaded(problem)));
  }
}

/** The response level of a site in words. */
export function responseText(response) {
  if (!response || !response.amount) return `${word('responseLevel')}: ${word('NONE')}`;
  return join([`${word('responseLevel')}: ${response.words[0]}`, beijing(response.clock), response.by]);
}

/** The forecast of a site in words. */
export function forecastText(forecast) {
  if (!forecast) return `${word('rainForecast')}: ${word('unknownYet')}`;
  return join([`${word('rainForecast')}: ${amount(forecast.amount, 'mm')} / ${forecast.words[1]}`, forecast.words[0],
    `${word('issued')} ${beijing(forecast.measured)}`, `${word('begins')} ${beijing(forecast.begins)}`]);
}

function readingForm(world, site, plan) {
  const sensors = plan.sensors.filter((sensor) => !sensor.derived);
  const sensor = choice(sensors.map((one) => [one.id, `${said(one.name)} (${one.ownUnit})`]));
  const value = line({ required: true, placeholder: '101.41', maxLength: 20 });
  const at = line({ type: 'datetime-local' });
  const reader = line({ maxLength: 80 });
  const note = line({ maxLength: 200 });
  const act = async () => {
    const chosen = sensors.find((one) => one.id === sensor.value);
    const text = /[a-z°%]/i.test(value.value) ? value.value : `${value.value} ${chosen.ownUnit}`;
    const told = await change('POST', `api/sites/${world}/${site}/readings`,
      { sensor: sensor.value, value: text, at: isoTime(at.value), reader: reader.value, note: note.value });
    value.value = '';
    return comparison(told, chosen);
  };
  return form(word('tell'), act, field('sensor', sensor), field('value', value, word('valueHint')), field('measuredAt', at, word('nowHint')),
    field('reader', reader, word('readerHint')), field('note', note));
}

/** The answer to a manual reading: it, the sensor's own, and how far they are apart. */
function comparison(told, sensor) {
  const base = `${said(sensor.name)} ${told.said} · ${beijing(told.measured)}`;
  const own = told.comparison;
  if (!own) return `${word('toldNow')} ${base} · ${word('nothingToCompare')}`;
  const difference = `${own.difference >= 0 ? '+' : ''}${amount(own.difference, own.unit)}`;
  return `${word('toldNow')} ${base} · ${word('automatic')} ${amount(own.automatic, own.unit)} (${time(own.measured)}, ${word(own.quality)}) · ${word('difference')} ${difference}${own.together ? '' : ` · ${word('notTogether')}`}`;
}

function responseForm(world, site, done) {
  const level = choice(LEVELS.map((one) => [one, one === 'NONE' ? word('stopResponse') : `${one}${word('level')}`]), 'IV');
  const note = line({ maxLength: 300 });
  const act = async () => {
    const told = await change('POST', `api/sites/${world}/${site}/response`, { level: level.value, note: note.value });
    setTimeout(done, 2_000);
    return `${word('toldNow')} ${told.said === 'NONE' ? word('NONE') : told.said}`;
  };
  return form(word('tell'), act, field('responseLevel', level), field('note', note));
}

function forecastForm(world, site) {
  const total = line({ required: true, placeholder: '300', maxLength: 10 });
  const hours = line({ type: 'number', required: true, value: '24' });
  Object.assign(hours, { min: 1, max: 240 });
  const even = tick(word('even'));
  const issuer = line({ required: true, maxLength: 80 });
  const issued = line({ type: 'datetime-local' });
  const begins = line({ type: 'datetime-local' });
  const others = sitesBox(world, site);
  const act = async () => {
    const told = await change('POST', `api/sites/${world}/forecast`, { ...others.chosen(), total: `${total.value} mm`, over: `${hours.value} h`,
      even: even.box.checked, issuer: issuer.value, issued: isoTime(issued.value), begins: isoTime(begins.value) });
    return `${word('toldNow')} ${told[0].said} · ${told.length} ${word('sites')}`;
  };
  return form(word('tell'), act, field('totalRain', total), field('hours', hours), even.made, field('issuer', issuer),
    field('issued', issued, word('nowHint')), field('begins', begins, word('beginsHint')), others.made);
}

/** The county of a pond; empty of what is none. */
const countyOf = (site) => (planOf(site).kind === 'tailings-pond' ? planOf(site).sheet?.place?.county ?? '' : '');

/** The counties with ponds in a world, each with how many. */
function counties(world) {
  const count = new Map();
  allSites().filter((one) => one.world === world).map(countyOf).filter(Boolean).forEach((code) => count.set(code, (count.get(code) ?? 0) + 1));
  return [...count].sort(([one], [other]) => one.localeCompare(other));
}

/** Which sites of the world are told: this one, others that are ticked, all ponds of a county, or all. */
function sitesBox(world, site) {
  const all = tick(word('allSites'));
  const boxes = allSites().filter((one) => one.world === world).map((one) => {
    const made = tick(said(planOf(one).name), one.site === site);
    made.site = one.site;
    return made;
  });
  all.box.addEventListener('change', () => boxes.forEach((one) => { one.box.checked = all.box.checked || one.site === site; }));
  const county = choice([['', word('noCounty')], ...counties(world).map(([code, ponds]) => [code, `${code} · ${ponds} ${word('ponds')}`])]);
  county.setAttribute('aria-label', word('pondsOfCounty'));
  county.addEventListener('change', () => [all, ...boxes].forEach((one) => {
    one.box.disabled = Boolean(county.value);
    if (county.value) one.box.checked = one !== all && countyOf({ world, site: one.site }) === county.value;
  }));
  const chosen = () => {
    const sites = boxes.filter((one) => one.box.checked).map((one) => one.site);
    return county.value ? { county: county.value } : { sites: sites.length ? sites : [site] };
  };
  return { chosen, made: element('fieldset', 'sites', element('legend', '', word('sites')), county, all.made, ...boxes.map((one) => one.made)) };
}

function patrolForm(world, site, items, done) {
  const rows = items.map((item) => {
    const finding = choice(FINDINGS.map((one) => [one, word(one)]), 'NORMAL');
    const note = line({ maxLength: 300 });
    finding.addEventListener('change', () => { note.required = finding.value === 'ABNORMAL'; });
    finding.setAttribute('aria-label', word(item));
    note.setAttribute('aria-label', `${word(item)} ${word('note')}`);
    return { item, finding, note, made: element('tr', '', element('th', '', word(item)), element('td', '', finding), element('td', 'long', note)) };
  });
  const at = line({ type: 'datetime-local' });
  const note = lines();
  const act = async () => {
    const kept = await change('POST', `api/sites/${world}/${site}/patrol`, { at: isoTime(at.value), note: note.value,
      items: rows.map((row) => ({ item: row.item, finding: row.finding.value, note: row.note.value })) });
    setTimeout(done, 1_500);
    return `${word('kept')} ${beijing(kept.walked)}`;
  };
  if (!rows.length) return element('p', 'soft', word('noPatrol'));
  return form(word('keep'), act, element('table', 'patrol', ...rows.map((row) => row.made)), field('walkedAt', at, word('nowHint')), field('note', note));
}

/** The patrols of a site, the newest first. */
export function patrolList(patrols) {
  return element('ul', 'patrols', ...patrols.map((patrol) => {
    const seen = patrol.looks.filter((look) => look.finding !== 'NOT_SEEN');
    const bad = seen.filter((look) => look.finding === 'ABNORMAL');
    const found = bad.length ? bad.map((look) => `${word(look.item)}: ${look.note}`).join('; ') : word('allNormal');
    return element('li', '', `${beijing(patrol.walked)} ${patrol.by} · ${seen.length}/${patrol.looks.length} · ${found}${patrol.note ? ` · ${patrol.note}` : ''}`);
  }));
}
