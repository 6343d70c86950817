// The stretch of time that a chart shows, and what is kept of it in the address of a page.
import { siteNow } from './model.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const RANGES = { '1 h': HOUR, '6 h': 6 * HOUR, '24 h': 24 * HOUR, '7 d': 168 * HOUR, '30 d': 720 * HOUR, '1 a': 8_760 * HOUR };
const LEAST = MINUTE;
const MOST = 30 * 8_760 * HOUR;
export const MOST_SENSORS = 8;

/** A stretch; one without an end ends now, wherever now is. */
export function stretchOf(query) {
  const to = millis(query.get('to'));
  const from = millis(query.get('from'));
  const last = Number(query.get('last')) * MINUTE;
  const length = from !== null && to !== null && to > from ? to - from : RANGES[query.get('range')] ?? (last > 0 ? last : RANGES['24 h']);
  return { length: bounded(length), end: to };
}

function millis(text) {
  if (!text) return null;
  const time = /^-?[0-9]+$/.test(text) ? Number(text) : Date.parse(text);
  return Number.isFinite(time) ? time : null;
}

const bounded = (length) => Math.max(LEAST, Math.min(MOST, length));

export function limitsOf(stretch, site) {
  const to = stretch.end ?? siteNow(site) + 1;
  return { from: Math.round(to - stretch.length), to: Math.round(to) };
}

/** The stretch moved by a share of itself; one that would end after now ends now. */
export function moved(stretch, site, share) {
  const end = limitsOf(stretch, site).to + share * stretch.length;
  return { length: stretch.length, end: end >= siteNow(site) ? null : end };
}

/** The stretch made longer or shorter about one of its times. */
export function zoomed(stretch, site, factor, about) {
  const { from, to } = limitsOf(stretch, site);
  const length = bounded(stretch.length * factor);
  const middle = about ?? (stretch.end === null ? to : (from + to) / 2);
  const end = middle + ((to - middle) / stretch.length) * length;
  return { length, end: end >= siteNow(site) ? null : end };
}

/** The stretch between two times. */
export const between = (from, to) => ({ length: bounded(to - from), end: to });

/** The address of a trend that shows this again. */
export function address(site, sensors, stretch, compare) {
  const range = Object.keys(RANGES).find((name) => RANGES[name] === stretch.length);
  const at = limitsOf(stretch, site);
  const query = new URLSearchParams({ sensors: sensors.join(',') });
  if (stretch.end === null && range) query.set('range', range);
  else if (stretch.end === null) query.set('last', Math.round(stretch.length / MINUTE));
  else Object.entries(at).forEach(([name, time]) => query.set(name, new Date(time).toISOString()));
  if (compare) query.set('compare', '1');
  return `#/trend/${site.world}/${site.site}?${query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}
