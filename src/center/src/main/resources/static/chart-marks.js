// What is drawn on a chart besides its curves.
import { isDoubtful } from './curves.js';
import { amount } from './format.js';
import { word } from './words.js';

const COLOURS = { RED: '#c62828', ORANGE: '#e65100', YELLOW: '#b58900', BLUE: '#1565c0' };
const PALE = { RED: 'rgba(198,40,40,.10)', ORANGE: 'rgba(239,108,0,.10)', YELLOW: 'rgba(249,212,35,.16)', BLUE: 'rgba(21,101,192,.08)' };

/** The limits of a curve's sensor as bands, each as long as it was so; hollow while nobody approved it. */
export function drawBands(plot, curve, scale) {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
  ctx.textAlign = 'left';
  (curve?.steps ?? []).forEach((step) => (step.limits?.levels ?? []).forEach((level, index, levels) => {
    const left = Math.max(bbox.left, plot.valToPos(step.from / 1000, 'x', true));
    const right = Math.min(bbox.left + bbox.width, plot.valToPos(step.to / 1000, 'x', true));
    const y = plot.valToPos(level.at, scale, true);
    const beyond = step.limits.direction === 'HIGH' ? bbox.top : bbox.top + bbox.height;
    const next = index + 1 < levels.length ? plot.valToPos(levels[index + 1].at, scale, true) : beyond;
    band(ctx, level, { left, right, y, next, top: bbox.top }, curve.sensor.unit);
  }));
  ctx.restore();
}

function band(ctx, level, { left, right, y, next, top }, unit) {
  if (level.approvedBy) {
    ctx.fillStyle = PALE[level.colour];
    ctx.fillRect(left, Math.min(y, next), right - left, Math.abs(next - y));
  }
  ctx.strokeStyle = COLOURS[level.colour];
  ctx.fillStyle = COLOURS[level.colour];
  ctx.setLineDash(level.approvedBy ? [] : [6, 6]);
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(left, y);
  ctx.lineTo(right, y);
  ctx.stroke();
  const by = !level.approvedBy ? word('unapproved') : level.approvedBy === 'demonstration' ? word('demonstration') : level.approvedBy;
  const text = `${word(level.colour)} ${amount(level.at, unit)} · ${by}`;
  const short = `${word(level.colour)} ${amount(level.at, unit)}`;
  const room = right - left - 12 * devicePixelRatio;
  const told = ctx.measureText(text).width < room ? text : short;
  const above = y - top > 14 * devicePixelRatio;
  ctx.textBaseline = above ? 'bottom' : 'top';
  if (ctx.measureText(told).width < room) ctx.fillText(told, left + 6 * devicePixelRatio, y + (above ? -3 : 3) * devicePixelRatio);
}

/** A ring round each reading that is not good. */
export function drawDoubts(plot, curve, scale) {
  const { ctx } = plot;
  ctx.save();
  ctx.strokeStyle = '#20242a';
  ctx.lineWidth = 1.5 * devicePixelRatio;
  for (const point of curve.points.filter(isDoubtful)) {
    ctx.beginPath();
    ctx.arc(plot.valToPos(point.measuredAt / 1000, 'x', true), plot.valToPos(point.value, scale, true), 5 * devicePixelRatio, 0, 2 * Math.PI);
    ctx.stroke();
  }
  ctx.restore();
}

/** When a limit will be reached: a dotted line to it, and across it from the earliest time to the latest. */
export function drawForecast(plot, forecast, scale) {
  if (!forecast || forecast.limit === null || forecast.value === null) return;
  const { ctx, bbox } = plot;
  const x = (at) => plot.valToPos(at / 1000, 'x', true);
  const y = plot.valToPos(forecast.limit, scale, true);
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.strokeStyle = '#20242a';
  ctx.lineWidth = 2 * devicePixelRatio;
  stroke(ctx, [2, 5], [[x(forecast.from), plot.valToPos(forecast.value, scale, true)], [x(forecast.at), y]]);
  if (forecast.earliest !== null) {
    const right = forecast.latest === null ? bbox.left + bbox.width : x(forecast.latest);
    stroke(ctx, [], [[x(forecast.earliest), y], [right, y]]);
    [x(forecast.earliest), right].forEach((at) => stroke(ctx, [], [[at, y - 6 * devicePixelRatio], [at, y + 6 * devicePixelRatio]]));
  }
  ctx.restore();
}

function stroke(ctx, dash, [[x1, y1], [x2, y2]]) {
  ctx.setLineDash(dash.map((length) => length * devicePixelRatio));
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}
