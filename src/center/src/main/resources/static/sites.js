import { badge, element, keyed, link, setText, worldTag } from './elements.js';
import { join, shortAmount, span, time } from './format.js';
import { alarms, hoursToRed, nextLimit, planOf, readings, siteKey, sites as known, sparks, state } from './model.js';
import { drawSpark, sparkline } from './spark.js';
import { locale, said, word } from './words.js';

// A site pulses about once a minute; three missed and what it last said is stale.
const STALE_MILLIS = 180_000;
const SENSORS_SHOWN = 5;

export const isStale = (site) => state.centreTime - site.heard > STALE_MILLIS;

const FEW = 12;
const EXCEPTIONS = 10;

/** Of many sites those that matter: ponds by how near their red is, and the worst exceptions of the others. */
export function chosenSites(sites) {
  if (sites.length <= FEW) return sites;
  const isPond = (site) => planOf(site).kind === 'tailings-pond';
  const ponds = sites.filter(isPond).sort((a, b) => nearness(a) - nearness(b)).slice(0, FEW);
  const others = sites.filter((site) => !isPond(site) && (site.colour || isStale(site))).slice(0, EXCEPTIONS);
  return [...ponds, ...others];
}

/** Hours to red, or else behind them the share of the way to the next limit that is left. */
function nearness(site) {
  const hours = [...alarms.values()].filter((alarm) => siteKey(alarm) === siteKey(site)).map(hoursToRed).filter((value) => value !== null);
  if (hours.length) return Math.min(...hours);
  const margins = planOf(site).sensors.map((sensor) => {
    const reading = readings.get(`${siteKey(site)}/${sensor.id}`);
    const next = reading ? nextLimit(sensor, reading.value) : null;
    return next?.level ? next.distance / Math.max(1e-9, Math.abs(next.level.at)) : Infinity;
  });
  return 1e6 + Math.min(1e6, ...margins);
}

/** Draws the sites, the worst colour first as the centre sorts them, and what their sensors read. */
export function drawSites(list, sites) {
  keyed(list, sites, siteKey, signature, card);
  for (const child of list.children) drawReadings(child);
}

function signature(site) {
  return JSON.stringify([locale(), site.colour, site.active, site.unacknowledged, isStale(site), planOf(site)]);
}

function card(site) {
  const plan = planOf(site);
  const kind = plan.kind ? join([word(plan.kind), plan.grade ? classText(plan.grade) : '']) : '';
  const waits = site.unacknowledged ? element('span', 'tag strong', `${site.unacknowledged} ${word('waiting')}`) : '';
  const head = element('div', 'head', siteBadge(site),
    link(`#/site/${site.world}/${site.site}`, 'name', said(plan.name)), worldTag(site.world), waits);
  const rows = chosen(plan).map((sensor) => sensorRow(site, sensor));
  const names = ['site', isStale(site) ? 'stale' : '', site.colour && !site.unacknowledged ? 'answered' : ''];
  const made = element('li', names.join(' ').trim(), head, element('div', 'soft', kind),
    element('div', 'sensors', ...rows), element('div', 'soft clock number'));
  if (site.colour) made.dataset.colour = site.colour;
  made.dataset.site = siteKey(site);
  return made;
}

/** The worst colour of a site; one that is not heard is never shown as normal. */
export function siteBadge(site) {
  if (site.colour || !isStale(site)) return badge(site.colour);
  return element('span', 'badge blind', word(!site.heard ? 'never' : site.world === 'live' ? 'stale' : 'ended'));
}

export const classText = (grade) => (locale() === 'zh-CN' ? `${grade}${word('class')}` : `${word('class')} ${grade}`);

const chosen = (plan) => [...plan.sensors].sort((a, b) => !a.limits - !b.limits).slice(0, SENSORS_SHOWN);

function sensorRow(site, sensor) {
  const made = element('div', 'sensor', element('span', '', said(sensor.name)), sparkline(),
    element('span', 'value number', '–'), element('span', 'soft margin number'));
  made.sensor = sensor;
  made.dataset.reading = `${siteKey(site)}/${sensor.id}`;
  return made;
}

function drawReadings(made) {
  const site = known.get(made.dataset.site);
  const clock = made.querySelector('.clock');
  if (site && clock) setText(clock, clockText(site));
  for (const row of made.querySelectorAll('[data-reading]')) {
    const reading = readings.get(row.dataset.reading);
    if (!reading) continue;
    setText(row.querySelector('.value'), shortAmount(reading.value, reading.unit));
    setText(row.querySelector('.margin'), marginText(row.sensor, reading));
    drawSpark(row.querySelector('svg'), sparks.get(row.dataset.reading));
  }
}

/** When the site's clock stood, and whether it is believed. */
export function clockText(site) {
  if (!site.heard) return word('never');
  const old = isStale(site) ? join([word(site.world === 'live' ? 'stale' : 'ended'), span(state.centreTime - site.heard)]) : '';
  return join([`${word('siteClock')} ${time(site.clock)}`, old]);
}

/** How far a reading is from its next limit. */
export function marginText(sensor, reading) {
  const next = nextLimit(sensor, reading.value);
  if (!next) return '';
  if (!next.level) return word('beyond');
  const colour = word(next.level.colour);
  const distance = shortAmount(next.distance, reading.unit);
  return locale() === 'zh-CN' ? `距${colour}线 ${distance}` : `${distance} to ${colour.toLowerCase()}`;
}
