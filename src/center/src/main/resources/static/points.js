// What a sensor of a site says now, and how far that is to be believed.
import { RANK, alarms, readings, siteKey, siteNow } from './model.js';

const SILENT_INTERVALS = 3;

/** A sensor with its latest reading, whether that is old, and the worst colour it is in. */
export function point(site, plan, id) {
  const sensor = plan.sensors.find((one) => one.id === id);
  if (!sensor) return null;
  const reading = readings.get(`${siteKey(site)}/${id}`) ?? null;
  const old = !reading || siteNow(site) - reading.measured > SILENT_INTERVALS * sensor.interval + 60_000;
  const worst = worstAlarm(site, id);
  return { sensor, reading, value: reading ? reading.value : null, old, colour: worst?.colour ?? null, hollow: Boolean(worst && worst.cause.limit !== null && !worst.cause.approvedBy) };
}

function worstAlarm(site, id) {
  let worst = null;
  for (const alarm of alarms.values()) {
    if (alarm.cause.sensor !== id || alarm.activity !== 'ACTIVE' || siteKey(alarm) !== siteKey(site)) continue;
    if (!worst || RANK[alarm.colour] > RANK[worst.colour]) worst = alarm;
  }
  return worst;
}

/** What the reader of a drawing sees of a point, to know when to draw it anew. */
export const pointSign = (found) => found && [found.sensor.id, found.value, found.old, found.colour, found.hollow];
