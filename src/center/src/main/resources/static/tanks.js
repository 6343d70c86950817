// The tanks of a farm: each to scale, filled to where it is, its limits marked.
import { element } from './elements.js';
import { shortAmount } from './format.js';
import { gauge } from './gauge.js';
import { point, pointSign } from './points.js';
import { drawing, redraw, shape, svg } from './svg.js';
import { locale, said, word } from './words.js';

const TALLEST = 190;
const WIDEST = 150;
const LABELS = 118;
const TOP = 30;
const LINE = 14;

/** Draws the tanks of a site whose plan has some. */
export function drawTanks(place, site, plan) {
  const tanks = plan.sheet?.tanks ?? [];
  place.hidden = tanks.length === 0;
  if (!tanks.length) return;
  const of = (id) => (id ? point(site, plan, id) : null);
  const now = tanks.map((tank) => ({ tank, level: of(tank.level), temperature: of(tank.temperature), pressure: of(tank.pressure), gas: tank.gas.map(of).filter(Boolean) }));
  const sign = JSON.stringify([locale(), plan.version, now.map((one) => [one.level, one.temperature, one.pressure, ...one.gas].map(pointSign))]);
  const scale = Math.min(TALLEST / Math.max(...tanks.map((tank) => tank.height)), (WIDEST - 12) / Math.max(...tanks.map((tank) => tank.diameter)));
  const tall = Math.max(...tanks.map((tank) => tank.height)) * scale;
  redraw(place, sign, () => [element('h2', '', word('tanks')), element('div', 'tanks', ...now.map((one) => figure(one, scale, tall)))]);
}

function figure({ tank, level, temperature, pressure, gas }, scale, tall) {
  const size = `${word('height')} ${tank.height} m · ${word('diameter')} ${tank.diameter} m`;
  const bars = [[temperature, word('temperature')], [pressure, word('pressure')], ...gas.map((one) => [one, said(one.sensor.name)])].filter(([one]) => one);
  return element('figure', 'tank', element('figcaption', '', element('b', '', said(tank.name)), element('span', 'soft', size)), picture(tank, level, scale, tall),
    ...bars.map(([one, name]) => bar(one, name)));
}

const bar = (one, name) => gauge(WIDEST + LABELS, { name, value: one.value, unit: one.sensor.unit, limits: one.sensor.limits, old: one.old, note: one.colour ? word(one.colour) : '' });

function picture(tank, level, scale, tall) {
  const width = tank.diameter * scale;
  const height = tank.height * scale;
  const x = (WIDEST - width) / 2;
  const base = TOP + tall;
  const value = level?.value ?? null;
  const y = (metres) => base - Math.max(0, Math.min(tank.height, metres)) * scale;
  const levels = level?.sensor.limits?.levels ?? [];
  const share = value === null ? word('noReading') : `${shortAmount(value, level.sensor.unit)} · ${Math.round((100 * value) / tank.height)} %`;
  const title = `${said(tank.name)}: ${share}${level?.old ? `, ${word('oldPoint')}` : ''}`;
  return drawing(`mimic${level?.old ? ' old' : ''}`, WIDEST + LABELS, base + 30, title, levels.map((one) => `${word(one.colour)} ${shortAmount(one.at, 'm')}`).join(', '),
    svg('rect', { x, y: base - height, width, height, class: 'trough', rx: 3 }),
    (hatch) => (value === null ? '' : svg('rect', { x, y: y(value), width, height: base - y(value), ...(level.old ? { fill: hatch } : { class: 'fill' }) })),
    svg('rect', { x, y: base - height, width, height, class: 'shell', rx: 3 }),
    ...apart(levels.map((one) => ({ one, y: y(one.at) }))).flatMap(({ one, y: at, label }) => limit(one, x, width, at, label)),
    level?.colour ? shape(level.colour, x + width / 2, y(value ?? 0), 13, level.hollow) : '',
    svg('text', { x: WIDEST / 2, y: base + 20, 'text-anchor': 'middle', class: 'amount' }, share));
}

/** Marks with their labels moved so far apart that each is read. */
function apart(marks) {
  let last = Infinity;
  return [...marks].sort((a, b) => b.y - a.y).map((mark) => {
    last = Math.min(mark.y, last - LINE);
    return { ...mark, label: last };
  });
}

function limit(level, x, width, y, label) {
  const hollow = level.approvedBy ? '' : ' hollow';
  return [svg('line', { x1: x - 4, x2: x + width + 6, y1: y, y2: y, class: `limit-line ${level.colour}${hollow}` }), shape(level.colour, x + width + 13, label, 9, Boolean(hollow)),
    svg('text', { x: x + width + 21, y: label + 4, class: 'small' }, `${word(level.colour)} ${level.at.toFixed(2)}`)];
}
