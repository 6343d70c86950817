// Several curves over one stretch: an axis for each unit, limits as they were, doubts and holes, rain from above.
import uPlot from './webjars/uplot/1.6.30/dist/uPlot.esm.js';
import { bars, isBars, withHoles } from './curves.js';
import { amount, number, unitText } from './format.js';
import { drawBands, drawDoubts, drawForecast } from './chart-marks.js';
import { said, word } from './words.js';

const GRID = { stroke: '#e8eaec', width: 1 };
const AXIS = '#555';
const RAIN_SHARE = 3;
const FAR = 6;
const LITTLE = 0.5;
const FEW = 100;
// As uPlot numbers what it can do with nulls.
const HOLES_WIDEN = 2;
/** The colours of curves: none of them warns. */
export const INKS = ['#20242a', '#6a4c93', '#00695c', '#6d4c41', '#5f6b75', '#ad1457', '#33691e', '#827717'];

/** Draws curves into a place; `content` is {curves, from, to, forecast}, `moved` is told the stretch that is wanted next. */
export function makeChart(place, content, height, moved) {
  const scaleOf = scaleNames(content.curves);
  const plot = new uPlot({
    width: place.clientWidth, height, scales: scales(content, scaleOf), axes: axes(content.curves, scaleOf, place.clientWidth), legend: { live: place.clientWidth > 600 },
    series: [{ label: word('measured'), value: (of, at) => (at === null || at === undefined ? '–' : new Date(at * 1000).toLocaleString('sv')) },
      ...below(content.curves).flatMap((curve) => seriesOf(curve, INKS[content.curves.indexOf(curve) % INKS.length], scaleOf.get(curve.sensor.id)))],
    cursor: { drag: { x: true, y: false, setScale: false } },
    hooks: {
      drawAxes: [(of) => drawBands(of, content.curves[0], scaleOf.get(content.curves[0].sensor.id))],
      draw: [(of) => content.curves.forEach((curve) => isBars(curve) || drawDoubts(of, curve, scaleOf.get(curve.sensor.id))), (of) => drawForecast(of, content.forecast, scaleOf.get(content.curves[0].sensor.id))],
      setSelect: [(of) => of.select.width > 4 && moved({ from: of.posToVal(of.select.left, 'x') * 1000, to: of.posToVal(of.select.left + of.select.width, 'x') * 1000 })],
    },
  }, tableOf(content), place);
  plot.kind = kindOf(content);
  plot.content = content;
  return plot;
}

/** Shows newer content in the same chart, so that nothing flickers; false when it needs another one. */
export function renewChart(plot, content) {
  if (plot.kind !== kindOf(content)) return false;
  Object.assign(plot.content, content);
  plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  plot.setData(tableOf(content), false);
  plot.setScale('x', { min: content.from / 1000, max: content.to / 1000 });
  return true;
}

/** What a chart is made for: curves on their axes. */
const kindOf = ({ curves }) => JSON.stringify([...scaleNames(curves)].concat(curves.map((curve) => [Boolean(curve.before), curve.points.length < FEW])));

/** A hole in one curve stays one where others have readings. */
function tableOf({ curves }) {
  const tables = below(curves).flatMap(tablesOf);
  return uPlot.join(tables, tables.map((table) => table.map(() => HOLES_WIDEN)));
}

/** Bars lie below the lines. */
const below = (curves) => [...curves].sort((one, other) => isBars(other) - isBars(one));

/**
 * An axis for each unit; a second one where curves of one unit lie so far apart, as an elevation and a depth, that on one
 * axis neither would be seen to move.
 */
function scaleNames(curves) {
  const names = new Map();
  const taken = [];
  for (const curve of curves) {
    const [low, high] = extent(curve);
    const fitting = taken.find((one) => one.unit === curve.sensor.unit && Math.max(high, one.high) - Math.min(low, one.low) <= FAR * Math.max(high - low, one.high - one.low, LITTLE));
    const scale = isBars(curve) ? { name: 'rain' } : fitting ?? { name: `u${taken.length}`, unit: curve.sensor.unit, low, high };
    if (fitting) Object.assign(fitting, { low: Math.min(low, fitting.low), high: Math.max(high, fitting.high) });
    else if (!isBars(curve)) taken.push(scale);
    names.set(curve.sensor.id, scale.name);
  }
  return names;
}

function extent({ points }) {
  const values = points.map((point) => point.value);
  return values.length ? [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))] : [0, 0];
}

function tablesOf(curve) {
  if (isBars(curve)) return [bars(curve).table];
  return [withHoles(curve), ...(curve.before ? [withHoles({ ...curve, ...curve.before })] : [])];
}

function seriesOf(curve, stroke, scale) {
  const value = (of, v) => (v === null || v === undefined ? '–' : amount(v, curve.sensor.unit));
  const line = { label: said(curve.sensor.name), stroke, width: 1.5, scale, value, points: { show: curve.points.length < FEW, size: 4 } };
  if (isBars(curve)) return [{ ...line, fill: 'rgba(150,170,182,.45)', stroke: 'rgba(110,130,142,.6)', width: 1, paths: uPlot.paths.bars({ size: [0.9, 60] }), points: { show: false } }];
  const before = { ...line, label: `${said(curve.sensor.name)} · ${word('yearBefore')}`, width: 0.8, dash: [5, 4], points: { show: false } };
  return curve.before ? [line, before] : [line];
}

function scales(content, scaleOf) {
  const made = { x: { min: content.from / 1000, max: content.to / 1000 } };
  for (const curve of content.curves) {
    const name = scaleOf.get(curve.sensor.id);
    if (name === 'rain') made.rain = { dir: -1, range: (of, low, high) => [0, (high || 1) * RAIN_SHARE] };
    else made[name] ??= { range: (of, low, high) => range(low, high, content.curves.find((one) => scaleOf.get(one.sensor.id) === name)) };
  }
  return made;
}

/** Room for the readings and the limits next to them, so that one sees how far it is. */
function range(low, high, curve) {
  const levels = (curve.steps.at(-1)?.limits?.levels ?? []).map((level) => level.at);
  if (low === null) return levels.length ? [Math.min(...levels) - 1, Math.max(...levels) + 1] : [0, 1];
  const distance = (at) => Math.max(low - at, at - high, 0);
  const near = levels.sort((a, b) => distance(a) - distance(b)).slice(0, 2);
  const bottom = Math.min(low, ...near);
  const top = Math.max(high, ...near);
  const room = (top - bottom) * 0.08 || 0.5;
  return [bottom - room, top + room];
}

function axes(curves, scaleOf, width) {
  const names = [...new Set(curves.map((curve) => scaleOf.get(curve.sensor.id)))].filter((name, index) => index < (width < 600 ? 2 : 4));
  const sides = names.map((scale, index) => {
    const on = curves.filter((curve) => scaleOf.get(curve.sensor.id) === scale);
    const { unit } = on[0].sensor;
    const label = names.length > 1 ? `${on.map((curve) => said(curve.sensor.name)).join(', ')} ${unitText(unit)}` : unitText(unit);
    return { scale, side: index === 0 ? 3 : 1, stroke: AXIS, grid: index ? { show: false } : GRID, size: 58, label, labelSize: 18, font: '11px system-ui', labelFont: '11px system-ui',
      ...(scale === 'rain' ? { filter: (of, ticks) => ticks.map((tick) => (tick > of.scales.rain.max / RAIN_SHARE + 1e-9 ? null : tick)) } : {}),
      values: (of, ticks) => ticks.map((tick) => (tick === null ? '' : number(tick, unit, Number((ticks[1] - ticks[0]).toPrecision(3)) || 0.1))) };
  });
  return [{ stroke: AXIS, grid: GRID, values: times, font: '11px system-ui' }, ...sides];
}

function times(plot, ticks) {
  const date = (tick) => new Date(tick * 1000).toLocaleDateString('sv');
  const days = ticks.length > 1 && ticks[1] - ticks[0] >= 86_400;
  return ticks.map((tick, index) => {
    if (days) return index && date(ticks[index - 1]).slice(0, 4) === date(tick).slice(0, 4) ? date(tick).slice(5) : date(tick);
    const clock = new Date(tick * 1000).toLocaleTimeString('sv').slice(0, 5);
    return index === 0 || date(ticks[index - 1]) !== date(tick) ? `${clock}\n${date(tick)}` : clock;
  });
}
