// The curves of sensors over a stretch as the centre gives them, made ready to be drawn.
import { read } from './session.js';

const POINTS = 2_000;
const SILENT_INTERVALS = 3;
const BARS = 60;
const MINUTE = 60_000;
const WIDTHS = [1, 5, 10, 15, 30, 60, 180, 360, 720, 1_440, 10_080].map((minutes) => minutes * MINUTE);

/** Loads the curve of each sensor, its limits as they were, and if wanted the same days a year earlier. */
export async function loadCurves(site, sensors, { from, to }, compare) {
  return Promise.all(sensors.map(async (sensor) => {
    const back = yearBefore(from);
    const [now, limits, before] = await Promise.all([
      ask(`api/history/${site.world}/${site.site}/${sensor.id}`, { from, to, points: POINTS }),
      ask(`api/limits/${site.world}/${site.site}/${sensor.id}`, { from, to }),
      compare ? ask(`api/history/${site.world}/${site.site}/${sensor.id}`, { from: from - back, to: to - back, points: POINTS }) : null,
    ]);
    return { sensor, ...now, steps: limits.steps, before: before && { ...before, points: before.points.map((point) => ({ ...point, measuredAt: point.measuredAt + back })) } };
  }));
}

const ask = (address, query) => read(`${address}?${new URLSearchParams(query)}`);

/** How long ago the same day and hour of the year before were. */
function yearBefore(time) {
  const date = new Date(time);
  date.setFullYear(date.getFullYear() - 1);
  return time - date.getTime();
}

export const isDoubtful = (point) => point.quality !== 'GOOD' || point.flags.includes('CLOCK_FAULT');

/** The times and values of a curve, with a hole where nothing was read for too long. */
export function withHoles({ points, width, sensor }) {
  const longest = Math.max(SILENT_INTERVALS * sensor.interval, 2 * width);
  const times = [];
  const values = [];
  points.forEach((point, index) => {
    if (index && point.measuredAt - points[index - 1].measuredAt > longest) {
      times.push((points[index - 1].measuredAt + 1) / 1000);
      values.push(null);
    }
    times.push(point.measuredAt / 1000);
    values.push(point.value);
  });
  return [times, values];
}

export const holes = (curve) => withHoles(curve)[1].filter((value) => value === null).length;

/** Whether a curve is drawn as bars: amounts of rain that can be added up. */
export const isBars = (curve) => curve.sensor.quantity === 'RAIN' && (curve.sensor.counter || curve.width === 0);

/** What fell in each of equal steps. A counter that goes down has begun anew. */
export function bars({ points, sensor, from, to }) {
  const width = WIDTHS.find((one) => (to - from) / one <= BARS) ?? WIDTHS[WIDTHS.length - 1];
  const fallen = new Map();
  points.forEach((point, index) => {
    if (sensor.counter && !index) return;
    const before = sensor.counter ? points[index - 1].value : 0;
    const amount = sensor.counter && point.value < before ? point.value : point.value - before;
    const step = Math.floor(point.measuredAt / width) * width + width / 2;
    fallen.set(step, (fallen.get(step) ?? 0) + Math.max(0, amount));
  });
  const steps = [...fallen.keys()].sort((a, b) => a - b);
  return { width, table: [steps.map((step) => step / 1000), steps.map((step) => fallen.get(step))] };
}
