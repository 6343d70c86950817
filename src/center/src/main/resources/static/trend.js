import uPlot from './webjars/uplot/1.6.30/dist/uPlot.esm.js';
import { button, element, setText } from './elements.js';
import { amount, join, number, unitText } from './format.js';
import { readings, siteKey, siteOf, state } from './model.js';
import { isChinese, said, word } from './words.js';

const HOUR = 3_600_000;
const RANGES = { '1 h': HOUR, '6 h': 6 * HOUR, '24 h': 24 * HOUR, '7 d': 168 * HOUR, '30 d': 720 * HOUR, everything: null };
const HEIGHT = 320;
const REFRESH_MILLIS = { live: 10_000, recorded: 3_000 };
const COLOURS = { RED: '#c62828', ORANGE: '#e65100', YELLOW: '#b58900', BLUE: '#1565c0' };

let shown = null;

/** Opens the trend of a sensor in its place on the page. */
export function openTrend(place, site, sensor) {
  if (!sensor) return;
  shown?.plot?.destroy();
  shown = { place, site, sensor, range: shown?.range ?? '6 h', back: 0, plot: null, data: null, asked: 0, request: 0 };
  const choose = element('div', 'ranges', ...Object.keys(RANGES).map((range) => choice(range)),
    button(`‹ ${word('earlier')}`, 'plain', () => move(1)), button(`${word('later')} ›`, 'plain', () => move(-1)));
  place.replaceChildren(element('h2', '', `${word('trend')} · ${said(sensor.name)} ${unitText(sensor.unit)}`), choose,
    element('div', 'plot'), element('p', 'soft note'));
  load();
}

function choice(range) {
  const made = button(word(range), 'plain', () => { shown.range = range; shown.back = 0; mark(); load(); });
  made.dataset.range = range;
  made.setAttribute('aria-pressed', String(shown.range === range));
  return made;
}

function mark() {
  shown.place.querySelectorAll('[data-range]').forEach((made) => made.setAttribute('aria-pressed', String(made.dataset.range === shown.range)));
}

function move(steps) {
  shown.back = Math.max(0, shown.back + steps);
  load();
}

/** The end of "now": a site's own clock, which in a recorded world is not today. */
function now() {
  const site = siteOf(shown.site.world, shown.site.site);
  const latest = readings.get(`${siteKey(shown.site)}/${shown.sensor.id}`)?.measured ?? 0;
  if (shown.site.world === 'live') return Math.max(state.centreTime, latest);
  return Math.max(site?.clock ?? 0, latest) || state.centreTime;
}

function stretch() {
  const length = RANGES[shown.range];
  if (length === null) return [null, now() + HOUR];
  const to = now() - shown.back * length;
  return [to - length, to + 1];
}

async function load() {
  const mine = shown;
  const request = ++mine.request;
  mine.asked = performance.now();
  const [from, to] = stretch();
  const query = new URLSearchParams({ world: mine.site.world, site: mine.site.site, sensor: mine.sensor.id, to });
  if (from !== null) query.set('from', from);
  try {
    const response = await fetch(`api/history?${query}`);
    if (!response.ok) throw new Error(response.status);
    const data = await response.json();
    if (shown === mine && request === mine.request) show(data);
  } catch {
    if (shown === mine) setText(note(), word('historyAway'));
  }
}

const note = () => shown.place.querySelector('.note');

function show(data) {
  shown.data = data;
  setText(note(), noteText(data));
  const table = columns(data);
  const span = { min: data.from / 1000, max: data.to / 1000 };
  if (shown.plot?.series.length === table.length) {
    shown.plot.setData(table, false);
    shown.plot.setScale('x', span);
    return;
  }
  shown.plot?.destroy();
  shown.plot = new uPlot(options(data, span), table, shown.place.querySelector('.plot'));
}

function noteText({ points, buckets }) {
  if (buckets.length) return word('buckets');
  if (!points.length) return word('noHistory');
  const doubts = points.filter(isDoubtful).length;
  return join([`${points.length} ${word('points')}`, doubts ? `○ ${doubts} ${word('doubtful')}` : '']);
}

const isDoubtful = (point) => point.quality !== 'GOOD' || point.flags.includes('CLOCK_FAULT');

function columns({ points, buckets }) {
  if (buckets.length) {
    return [buckets.map((b) => b.from / 1000), buckets.map((b) => b.max), buckets.map((b) => b.min), buckets.map((b) => b.last)];
  }
  return [points.map((p) => p.measuredAt / 1000), points.map((p) => p.value)];
}

function options(data, x) {
  const { sensor } = shown;
  const value = (plot, v) => (v === null || v === undefined ? '–' : amount(v, sensor.unit));
  const line = { stroke: '#333', width: 1.4, value, label: said(sensor.name), points: { show: () => shown.data.points.length < 120 } };
  const edge = { stroke: '#999', width: 1, value, points: { show: false } };
  const series = data.buckets.length
    ? [{ ...edge, label: isChinese() ? '最高' : 'highest' }, { ...edge, label: isChinese() ? '最低' : 'lowest' }, { ...line, points: { show: false } }] : [line];
  return {
    width: shown.place.querySelector('.plot').clientWidth, height: HEIGHT,
    scales: { x: { min: x.min, max: x.max }, y: { range: (plot, low, high) => yRange(low, high) } },
    bands: data.buckets.length ? [{ series: [1, 2], fill: 'rgba(0,0,0,.08)' }] : [],
    series: [{ label: word('measured'), value: (plot, v) => (v === null || v === undefined ? '–' : new Date(v * 1000).toLocaleString('sv')) }, ...series],
    axes: [{ stroke: '#555', grid: { stroke: '#e8eaec', width: 1 }, values: axisTimes }, { stroke: '#555', grid: { stroke: '#e8eaec', width: 1 }, size: 64, values: (plot, ticks) => ticks.map((v) => number(v, sensor.unit, step(ticks))) }],
    hooks: { draw: [(plot) => { drawLimits(plot); drawDoubts(plot, shown.data.points); }] },
  };
}

const step = (ticks) => Number((ticks[1] - ticks[0]).toPrecision(3)) || 0.1;

function axisTimes(plot, ticks) {
  const date = (tick) => new Date(tick * 1000).toLocaleDateString('sv');
  const dayTicks = ticks.length > 1 && ticks[1] - ticks[0] >= 86_400;
  return ticks.map((tick, index) => {
    if (dayTicks) return date(tick).slice(5);
    const clock = new Date(tick * 1000).toLocaleTimeString('sv').slice(0, 5);
    return index === 0 || date(ticks[index - 1]) !== date(tick) ? `${clock}\n${date(tick)}` : clock;
  });
}

/** Room for the readings and the limit next to them, so that one sees how far it is. */
function yRange(low, high) {
  if (low === null) return [0, 1];
  const levels = (shown.sensor.limits?.levels ?? []).map((level) => level.at);
  const near = [...levels].sort((a, b) => distance(a, low, high) - distance(b, low, high)).slice(0, 2);
  const bottom = Math.min(low, ...near);
  const top = Math.max(high, ...near);
  const room = (top - bottom) * 0.08 || 0.5;
  return [bottom - room, top + room];
}

const distance = (at, low, high) => Math.max(low - at, at - high, 0);

function drawLimits(plot) {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  ctx.font = `${12 * devicePixelRatio}px system-ui, sans-serif`;
  for (const level of shown.sensor.limits?.levels ?? []) {
    const y = plot.valToPos(level.at, 'y', true);
    if (y < bbox.top || y > bbox.top + bbox.height) continue;
    ctx.strokeStyle = ctx.fillStyle = COLOURS[level.colour];
    ctx.setLineDash(level.approvedBy ? [] : [6, 6]);
    ctx.lineWidth = 1.5 * devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.fillText(limitText(level), bbox.left + 6 * devicePixelRatio, y - 4 * devicePixelRatio);
  }
  ctx.restore();
}

function limitText(level) {
  const by = !level.approvedBy ? word('unapproved') : level.approvedBy === 'demonstration' ? word('demonstration') : level.approvedBy;
  return `${word(level.colour)} ${amount(level.at, shown.sensor.unit)} · ${by}`;
}

/** A ring round each reading that is not good. */
function drawDoubts(plot, points) {
  const { ctx } = plot;
  ctx.save();
  ctx.strokeStyle = '#555';
  ctx.lineWidth = 1.5 * devicePixelRatio;
  for (const point of points.filter(isDoubtful)) {
    ctx.beginPath();
    ctx.arc(plot.valToPos(point.measuredAt / 1000, 'x', true), plot.valToPos(point.value, 'y', true), 5 * devicePixelRatio, 0, 2 * Math.PI);
    ctx.stroke();
  }
  ctx.restore();
}

/** Keeps a trend that ends now up to date. */
export function drawTrend(site) {
  if (!shown || siteKey(shown.site) !== siteKey(site) || shown.back > 0) return;
  if (performance.now() - shown.asked > REFRESH_MILLIS[site.world === 'live' ? 'live' : 'recorded']) load();
}
