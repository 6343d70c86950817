import { approver } from './alarm.js';
import { drawAlarms } from './alarms.js';
import { badge, element, keyed, link, setText, worldTag } from './elements.js';
import { join, qualityText, shortAmount, time, unitText } from './format.js';
import { alarms, planOf, readings, siteKey, siteOf, sparks } from './model.js';
import { classText, clockText, isStale, marginText, siteBadge } from './sites.js';
import { drawSpark, sparkline } from './spark.js';
import { drawSection } from './section.js';
import { headPondTag, loadPeople, placeSheet, planSheet } from './sheet.js';
import { address, RANGES } from './stretch.js';
import { drawTanks } from './tanks.js';
import { Trend } from './trend.js';
import { locale, said, word } from './words.js';

let trend = null;

/** Draws a site: what it is, its dam or tanks, its sensors, a trend of one of them, its alarms; `fresh` when the page was not shown before. */
export function drawSitePage(page, world, name, fresh) {
  const site = siteOf(world, name) ?? { world, site: name, colour: null, heard: 0, clock: 0 };
  const plan = planOf(site);
  const sign = JSON.stringify([locale(), world, name, plan]);
  if (fresh || page.dataset.shown !== sign) {
    page.dataset.shown = sign;
    page.replaceChildren(...frame(site, plan));
    loadPeople(page.querySelector('.call'), site);
    openTrend(page, site, firstSensor(plan));
  }
  drawState(page, site);
  drawSection(page.querySelector('.dam'), site, plan);
  drawTanks(page.querySelector('.farm'), site, plan);
  drawSensors(page, site, plan);
  drawAlarms(page.querySelector('.here'), here(site));
  trend?.refresh();
}

/** Shows the trend of a sensor, for as long as the one before was shown. */
function openTrend(page, site, sensor) {
  const place = page.querySelector('.trend');
  const stretch = trend ? { length: trend.stretch.length, end: null } : { length: RANGES['6 h'], end: null };
  trend?.close();
  trend = null;
  if (!sensor) return;
  const box = element('div');
  const whole = link('', 'outside', word('fullTrend'));
  const point = (shown) => { whole.href = address(site, [sensor.id], shown.stretch, false); };
  place.replaceChildren(element('h2', '', `${word('trend')} · ${said(sensor.name)} ${unitText(sensor.unit)} `, whole), box);
  trend = new Trend(box, site, [sensor], { stretch, changed: point });
  point(trend);
}

const firstSensor = (plan) => plan.sensors.find((sensor) => sensor.limits) ?? plan.sensors[0];

function here(site) {
  return [...alarms.values()].filter((alarm) => siteKey(alarm) === siteKey(site)).sort((a, b) => a.closed - b.closed || b.number - a.number).slice(0, 20);
}

function frame(site, plan) {
  const kind = join([plan.kind && word(plan.kind), plan.grade && classText(plan.grade), plan.version && `${word('plan')} ${plan.version}`]);
  const facts = placeSheet(plan);
  const head = element('section', 'subject', element('span', 'place'), element('p', 'sentence', said(plan.name), headPondTag(plan), worldTag(site.world)),
    element('p', 'soft', kind), element('p', 'soft number clock'));
  const columns = ['sensor', 'latest', '', 'measured', 'quality', 'limits', 'margin', 'state'];
  const table = element('table', 'sensors', element('thead', '', element('tr', '', ...columns.map((name) => element('th', '', name && word(name))))), element('tbody'));
  return [element('nav', '', link('#/', '', `‹ ${word('sites')}`), link('#/map', '', word('map')), link(`#/plans/site/${site.world}/${site.site}`, '', word('planForSite')), link(`#/tell/${site.world}/${site.site}`, '', word('tell')),
    link(`#/daily/${site.world}/${site.site}/today`, '', word('dailyTable')), link(`#/journal/${site.world}/${site.site}`, '', word('journalOfAlarms'))), head,
    element('div', 'facts', facts.length ? element('section', '', ...facts) : '', element('section', 'call')), element('section', 'dam'), element('section', 'farm'),
    element('section', 'wide', table), element('section', 'trend'), element('section', '', element('h2', '', word('alarms')), element('ul', 'here')), element('section', 'limits-of', planSheet(plan))];
}

function drawState(page, site) {
  const head = page.querySelector('.subject');
  head.classList.toggle('stale', isStale(site));
  const place = head.querySelector('.place');
  const sign = `${site.colour} ${isStale(site)} ${locale()}`;
  if (place.dataset.sign !== sign) {
    place.dataset.sign = sign;
    place.replaceChildren(siteBadge(site));
  }
  setText(head.querySelector('.clock'), clockText(site));
}

function drawSensors(page, site, plan) {
  const colours = active(site);
  keyed(page.querySelector('.sensors tbody'), plan.sensors, (sensor) => sensor.id,
    (sensor) => JSON.stringify([locale(), sensor, colours.get(sensor.id)]), (sensor) => sensorRow(page, site, sensor, colours.get(sensor.id)));
  for (const row of page.querySelectorAll('.sensors tbody tr')) drawReading(row, site);
}

/** The alarms that are active at the site, by sensor. */
function active(site) {
  const found = new Map();
  for (const alarm of alarms.values()) {
    if (siteKey(alarm) !== siteKey(site) || alarm.activity !== 'ACTIVE' || !alarm.cause.sensor) continue;
    found.set(alarm.cause.sensor, [...(found.get(alarm.cause.sensor) ?? []), alarm.colour]);
  }
  return found;
}

function sensorRow(page, site, sensor, colours) {
  const name = element('button', 'plain', said(sensor.name));
  name.type = 'button';
  name.addEventListener('click', () => openTrend(page, site, sensor));
  const cell = (kind, ...content) => element('td', kind, ...content);
  const made = element('tr', '', cell('', name), cell('value number', '–'), cell('', sparkline()), cell('when number', '–'), cell('quality', ''),
    cell('limits', ...limitChips(sensor)), cell('margin number', ''), cell('', ...(colours ?? [null]).map((colour) => badge(colour))));
  made.sensor = sensor;
  return made;
}

function limitChips(sensor) {
  if (!sensor.limits) return [element('span', 'soft', word('noLimit'))];
  return sensor.limits.levels.map((level) => {
    const chip = element('span', `limit ${level.colour} ${level.approvedBy ? '' : 'hollow'}`, element('i', 'shape'), shortAmount(level.at, sensor.unit));
    const by = approver(level.approvedBy);
    chip.title = join([word(level.colour), `${word('approvedBy')}: ${by.textContent ?? by}`, level.document, level.effectiveFrom]);
    return chip;
  });
}

function drawReading(row, site) {
  const key = `${siteKey(site)}/${row.sensor.id}`;
  const reading = readings.get(key);
  if (!reading) return;
  setText(row.querySelector('.value'), shortAmount(reading.value, reading.unit));
  setText(row.querySelector('.when'), time(reading.measured));
  setText(row.querySelector('.quality'), qualityText(reading.quality, reading.flags));
  row.querySelector('.quality').classList.toggle('doubt', reading.quality !== 'GOOD');
  setText(row.querySelector('.margin'), marginText(row.sensor, reading));
  drawSpark(row.querySelector('svg'), sparks.get(key));
}
