// What the centre's stream has told of alarms, events, sites, plans and readings, and what follows from it.
const SPARK_POINTS = 120;
const SPARK_SENSORS = 2_000;
const HOUR = 3_600_000;

export const alarms = new Map();
export const events = new Map();
export const sites = new Map();
export const plans = new Map();
export const readings = new Map();

/** How many alarms are open at sites of which not each is told; see `openByColour`. */
export const counts = new Map();

/** The floods of alarms that last, by world. */
export const floods = new Map();
export const sparks = new Map();
export const state = { path: 'DOWN', centreTime: Date.now(), lastBeat: -Infinity, lastWord: null, loaded: false, world: '' };

export const RANK = { RED: 4, ORANGE: 3, YELLOW: 2, BLUE: 1 };

/** The states in which an alarm is put aside; of a sensor that is worked on there are no alarms. */
export const ASIDE = ['SHELVED', 'SUPPRESSED_BY_DESIGN', 'OUT_OF_SERVICE', 'MAINTENANCE'];

export const isActive = (alarm) => alarm.activity === 'ACTIVE';

/** Whether an alarm is never folded away nor sorted behind others: red, or people are in danger, as from gas of level 2. */
export const isForemost = (alarm) => !alarm.closed && (alarm.colour === 'RED' || (alarm.cause.facts?.guardsPeople !== undefined && RANK[alarm.colour] >= RANK.ORANGE));

export const isAside = (alarm) => !alarm.closed && ASIDE.includes(alarm.state);

/** Whether an alarm asks to be acknowledged; one that is put aside does not. */
export const waits = (alarm) => !alarm.closed && alarm.acknowledgement === 'UNACKNOWLEDGED' && !isAside(alarm);

export const siteKey = (of) => `${of.world}/${of.site}`;

export const eventKey = (event) => `${siteKey(event)}/${event.number}`;

/** The plan of a site, or one that knows only its id. */
export const planOf = (of) => plans.get(siteKey(of)) ?? { name: { zh: of.site, en: of.site }, sensors: [], conditions: [] };

/** The sensor as the site's plan has it, or one that knows only its id. */
export const sensorOf = (of, id) => planOf(of).sensors.find((sensor) => sensor.id === id) ?? { id, name: { zh: id, en: id }, limits: null };

export const isShown = (of) => !state.world || of.world === state.world;

export const worlds = () => [...new Set([...sites.values()].map((site) => site.world))].sort();

export const allSites = () => [...sites.values()];

export const shownSites = () => [...sites.values()].filter(isShown).sort((a, b) => (RANK[b.colour] ?? 0) - (RANK[a.colour] ?? 0));

export const shownAlarms = () => [...alarms.values()].filter(isShown);

/** Those of live sites of which a warning outside is to be updated or taken back. */
export const standingEvents = () => [...events.values()].filter((event) => isShown(event) && (event.updateDue || event.cancelDue));

export const shownEvents = () => [...events.values()].filter((event) => isShown(event) && event.closedAt === null);

export const siteOf = (world, site) => sites.get(`${world}/${site}`);

/** The alarms of an event that are not closed. */
export const membersOf = (event) => [...alarms.values()].filter((alarm) => alarm.event === event.number && !alarm.closed && siteKey(alarm) === siteKey(event));

/** The event that an alarm belongs to, if it is known. */
export const eventOf = (alarm) => events.get(`${siteKey(alarm)}/${alarm.event}`);

/** What time it is at a site: of a live one by the centre's clock, in a recorded world as far as its own has come. */
export const siteNow = (of) => (of.world === 'live' ? state.centreTime : siteOf(of.world, of.site)?.clock ?? 0);

/** Hours until what an alarm foresees reaches red; null when it foresees nothing. */
export function hoursToRed(alarm) {
  const facts = alarm.cause.facts ?? {};
  const trend = facts.forecastFrom !== undefined && facts.hoursToLimit !== undefined ? facts.forecastFrom + facts.hoursToLimit * HOUR : null;
  const at = facts.routedLimitAt ?? trend;
  return at === null || !isActive(alarm) ? null : Math.max(0, (at - siteNow(alarm)) / HOUR);
}

export function forget() {
  [alarms, events, sites, counts].forEach((map) => map.clear());
}

const OPEN_SHOWN = 20_000;

export function takeAlarms(changed) {
  changed.forEach((alarm) => alarms.set(alarm.id, alarm));
  if (alarms.size > OPEN_SHOWN) {
    for (const [id, alarm] of alarms) {
      if (alarm.closed) alarms.delete(id);
      if (alarms.size <= OPEN_SHOWN) break;
    }
  }
}

export function takeEvents(changed) {
  for (const event of changed) {
    if (event.unfinished) events.set(eventKey(event), event);
    else events.delete(eventKey(event));
  }
}

export function takeSites(changed) {
  changed.forEach((site) => sites.set(siteKey(site), site));
}

export const shownFloods = () => [...floods.values()].filter(isShown);

export function takeFloods(lasting) {
  floods.clear();
  lasting.forEach((flood) => floods.set(flood.world, flood));
}

export function takeCounts(changed) {
  changed.forEach((count) => counts.set(siteKey(count), count));
}

/** How many alarms are open of each colour, those too that were only counted. */
export function openByColour() {
  const open = Object.fromEntries(Object.keys(RANK).map((colour) => [colour, 0]));
  const add = (colour, many) => { open[colour] += many; };
  [...counts.values()].filter(isShown).forEach((count) => Object.entries(count.open).forEach(([colour, many]) => add(colour, many)));
  shownAlarms().filter((alarm) => !alarm.closed && !counts.has(siteKey(alarm))).forEach((alarm) => add(alarm.colour, 1));
  return open;
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
