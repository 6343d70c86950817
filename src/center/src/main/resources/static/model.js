// What the centre has told: everything the pages draw. Kept here and nowhere else.
const SPARK_POINTS = 120;
const SPARK_SENSORS = 2_000;

export const alarms = new Map();
export const plans = new Map();
export const readings = new Map();
export const sparks = new Map();
export const state = { sites: [], path: 'DOWN', centreTime: Date.now(), lastBeat: -Infinity, lastWord: null, loaded: false, world: '' };

export const siteKey = (of) => `${of.world}/${of.site}`;

/** The plan of a site, or one that knows only its id. */
export const planOf = (of) => plans.get(siteKey(of)) ?? { name: { zh: of.site, en: of.site }, sensors: [] };

/** The sensor as the site's plan has it, or one that knows only its id. */
export const sensorOf = (of, id) => planOf(of).sensors.find((sensor) => sensor.id === id) ?? { id, name: { zh: id, en: id }, limits: null };

export const shownSites = () => state.sites.filter((site) => !state.world || site.world === state.world);

export const shownAlarms = () => [...alarms.values()].filter((alarm) => !state.world || alarm.world === state.world);

export const siteOf = (world, site) => state.sites.find((one) => one.world === world && one.site === site);

export function takeAlarms(changed) {
  changed.forEach((alarm) => alarms.set(alarm.id, alarm));
}

export function takePlans(changed) {
  changed.forEach((plan) => plans.set(siteKey(plan), plan));
}

export function takeReadings(changed) {
  for (const reading of changed) {
    const key = `${siteKey(reading)}/${reading.sensor}`;
    readings.set(key, reading);
    const spark = sparks.get(key) ?? [];
    if (spark.length || sparks.size < SPARK_SENSORS) {
      spark.push([reading.measured, reading.value]);
      if (spark.length > SPARK_POINTS) spark.shift();
      sparks.set(key, spark);
    }
  }
}

/** The limit a value comes to next in the direction of danger, and how far it is. */
export function nextLimit(sensor, value) {
  if (!sensor.limits) return null;
  const sign = sensor.limits.direction === 'HIGH' ? 1 : -1;
  const ahead = sensor.limits.levels.filter((level) => sign * (level.at - value) > 0);
  if (!ahead.length) return { level: null, distance: 0 };
  const level = ahead.reduce((one, other) => (sign * (one.at - other.at) <= 0 ? one : other));
  return { level, distance: Math.abs(level.at - value) };
}
