// When a limit will be reached, as the judge told it with an alarm.
import { amount, join, time } from './format.js';
import { alarms, siteKey } from './model.js';
import { finding } from './sentence.js';
import { word } from './words.js';

const HOUR = 3_600_000;

/** The newest forecast for a sensor: when, from when, to when, and at which limit; null when there is none. */
export function forecastOf(site, id) {
  let newest = null;
  for (const alarm of alarms.values()) {
    const { facts, sensor } = alarm.cause;
    if (sensor !== id || alarm.activity !== 'ACTIVE' || siteKey(alarm) !== siteKey(site) || facts?.hoursToLimit === undefined) continue;
    const from = facts.forecastFrom ?? alarm.times.measured ?? alarm.times.received;
    const hours = (value) => (value === undefined ? null : from + value * HOUR);
    if (!newest || from > newest.from) newest = { from, at: hours(facts.hoursToLimit), earliest: hours(facts.hoursEarliest), latest: hours(facts.hoursLatest), limit: facts.forecastLimit ?? alarm.cause.limit };
  }
  return newest;
}

export function forecastText(forecast, sensor) {
  const latest = forecast.latest === null ? word('unknownLatest') : time(forecast.latest);
  const range = forecast.earliest === null ? '' : `${word('between')} ${time(forecast.earliest)} – ${latest}`;
  return join([`${word('reaches')} ${forecast.limit === null ? '' : amount(forecast.limit, sensor.unit)}: ${time(forecast.at)}`, range]);
}

/** What the site's active alarms say of what is to come, of a storm routed too. */
export function aheadTexts(site) {
  return [...alarms.values()].filter((alarm) => siteKey(alarm) === siteKey(site) && alarm.activity === 'ACTIVE'
    && (alarm.cause.facts?.routedLimitAt !== undefined || alarm.cause.facts?.hoursToLimit !== undefined)).map(finding);
}
