// A length with its limits: a bar to scale, each limit a mark with the shape of its colour.
import { shortAmount } from './format.js';
import { drawing, shape, svg } from './svg.js';
import { word } from './words.js';

const HEIGHT = 64;
const BAR = 16;
const TOP = 22;
const LABEL_ROOM = 46;

/**
 * @param name what is measured
 * @param value its amount now, or null
 * @param limits {direction, levels}, or null
 * @param least where the bar begins
 */
export function gauge(width, { name, value, unit, limits, least = 0, old, note = '' }) {
  const levels = limits?.levels ?? [];
  const most = top([...levels.map((level) => level.at), value ?? least], least);
  const x = (amount) => Math.max(0, Math.min(1, (amount - least) / (most - least))) * (width - 2) + 1;
  const text = value === null ? word('noReading') : shortAmount(value, unit);
  const said = levels.map((level) => `${word(level.colour)} ${shortAmount(level.at, unit)}${level.approvedBy ? '' : ` (${word('unapproved')})`}`).join(', ');
  return drawing(`gauge${old ? ' old' : ''}`, width, HEIGHT, `${name}: ${text}${old ? `, ${word('oldPoint')}` : ''}`, said,
    svg('text', { x: 1, y: 14, class: 'name' }, name), svg('text', { x: width - 1, y: 14, class: 'amount', 'text-anchor': 'end' }, [text, note].filter(Boolean).join(' · ')),
    svg('rect', { x: 1, y: TOP, width: width - 2, height: BAR, class: 'trough' }),
    (hatch) => (value === null ? '' : svg('rect', { x: 1, y: TOP, width: Math.max(1, x(value) - 1), height: BAR, ...(old ? { fill: hatch } : { class: 'fill' }) })),
    ...marks(levels, x, unit, width));
}

function top(values, least) {
  const most = Math.max(...values);
  return most > least ? most + (most - least) * 0.15 : least + 1;
}

/** The marks, and below those that leave room their amounts. */
function marks(levels, x, unit, width) {
  let taken = -Infinity;
  return [...levels].sort((a, b) => x(a.at) - x(b.at)).flatMap((level) => {
    const at = x(level.at);
    const line = svg('line', { x1: at, x2: at, y1: TOP - 3, y2: TOP + BAR + 3, class: `limit-line ${level.colour}${level.approvedBy ? '' : ' hollow'}` });
    const sign = shape(level.colour, at, TOP + BAR + 8, 9, !level.approvedBy);
    const middle = Math.max(16, Math.min(width - 18, at));
    if (middle - taken < LABEL_ROOM) return [line, sign];
    taken = middle;
    return [line, sign, svg('text', { x: middle, y: HEIGHT - 1, 'text-anchor': 'middle', class: 'small' }, String(Number(level.at.toFixed(2))))];
  });
}
