import { isChinese, locale, word } from './words.js';

const UNITS = {
  m: ['米', 'm', 2], kPa: ['千帕', 'kPa', 1], '°C': ['°C', '°C', 1], mm: ['毫米', 'mm', 1], 'm3/s': ['立方米/秒', 'm³/s', 2],
  'mg/m3': ['毫克/立方米', 'mg/m³', 2], '%': ['%', '%', 1], 1: ['', '', 0], NTU: ['NTU', 'NTU', 1], 'm/s': ['米/秒', 'm/s', 1], '°': ['°', '°', 0],
};

/** How a unit is written in the console's language. */
export const unitText = (unit) => (UNITS[unit] ? UNITS[unit][isChinese() ? 0 : 1] : unit ?? '');

/** A number as its quantity is usually written, with no fewer digits than its limit has. */
export function number(value, unit, limit) {
  const digits = Math.max(UNITS[unit]?.[2] ?? 2, Math.min(6, String(limit ?? '').split('.')[1]?.length ?? 0));
  return value.toFixed(digits);
}

/** A number with its unit as it is said; told apart from a limit that it is near. */
export function amount(value, unit, limit) {
  const after = unitText(unit);
  const space = after && !(isChinese() || after === '%') ? ' ' : '';
  return `${told(value, unit, limit)}${space}${after}`;
}

function told(value, unit, limit) {
  const text = number(value, unit, limit);
  const looksEqual = limit !== undefined && limit !== null && value !== limit && text === number(limit, unit, limit);
  return looksEqual ? String(Number(value.toPrecision(7))) : text;
}

/** A number with its unit as a table has it: short. */
export const shortAmount = (value, unit) => `${number(value, unit)} ${UNITS[unit]?.[1] ?? unit ?? ''}`.trim();

const two = (part) => String(part).padStart(2, '0');

/** The time of day to the minute. */
export const minute = (millis) => `${two(new Date(millis).getHours())}:${two(new Date(millis).getMinutes())}`;

/** A time of day with its date when that is not today; a dash when it is not known. */
export function time(millis) {
  if (millis === null || millis === undefined) return '–';
  const date = new Date(millis);
  const clock = `${minute(millis)}:${two(date.getSeconds())}`;
  if (new Date().toDateString() === date.toDateString()) return clock;
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${clock}`;
}

/** The browser's zone, as its distance from UTC. */
export function zone() {
  const minutes = -new Date().getTimezoneOffset();
  const hours = Math.abs(minutes) / 60;
  return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${hours}`;
}

/** A length of time in its largest fitting unit. */
export function span(millis) {
  const units = isChinese() ? ['秒', '分钟', '小时', '天'] : [' s', ' min', ' h', ' d'];
  if (millis < 100_000) return `${Math.round(millis / 1000)}${units[0]}`;
  if (millis < 6_000_000) return `${Math.round(millis / 60_000)}${units[1]}`;
  if (millis < 172_800_000) return `${(millis / 3_600_000).toFixed(1)}${units[2]}`;
  return `${Math.round(millis / 86_400_000)}${units[3]}`;
}

export const dateTime = (millis) => new Date(millis).toLocaleString(locale());

/** The parts that say something, with a dot between them. */
export const join = (parts) => parts.filter(Boolean).join(' · ');

/** A quality with its flags in words. */
export const qualityText = (quality, flags) => join([word(quality), ...flags.map(word)]);
