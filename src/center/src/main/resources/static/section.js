// The cut through a dam: what stands where, drawn from the plan, with what is measured now.
import { amount, shortAmount } from './format.js';
import { gauge } from './gauge.js';
import { element } from './elements.js';
import { RANK } from './model.js';
import { point, pointSign } from './points.js';
import { groundAt, headOf, outline, phreatic, surfaceAt } from './section-shape.js';
import { drawing, path, redraw, shape, svg } from './svg.js';
import { locale, said, word } from './words.js';

const height = (width) => Math.round(Math.max(260, Math.min(480, width * 0.36)));
const NARROW = 600;
const LABEL = 170;
const COLOURS = Object.keys(RANK).reverse();

/** Draws the section of a site whose plan has one, and the lengths of its freeboard and beach. */
export function drawSection(place, site, plan) {
  const cut = plan.sheet?.section;
  place.hidden = !cut;
  if (!cut) return;
  const now = measured(site, plan, cut);
  const sign = JSON.stringify([locale(), cut, plan.version, Object.values(now).flat().map((one) => pointSign(one.point ?? one))]);
  redraw(place, sign, (width) => [element('h2', '', word('section')), picture(width, cut, now), ...gauges(width, cut, now)]);
}

function measured(site, plan, cut) {
  const of = (id) => (id ? point(site, plan, id) : null);
  const piezometers = cut.piezometers.map((at) => ({ at, point: of(at.sensor) })).filter((one) => one.point);
  return { level: of(cut.level), freeboard: of(cut.freeboard), beach: of(cut.beach), piezometers };
}

function picture(width, cut, now) {
  const level = now.level?.value ?? null;
  const tall = height(width);
  const view = outline(cut, level, width, tall);
  const heads = now.piezometers.map((one) => ({ ...one, z: headOf(cut, one.at, one.point.value) }));
  return drawing('section', width, tall, `${word('section')} · ${describe(now, cut)}`, heads.map((one) => sayHead(one, cut)).join('; '),
    svg('path', { d: view.ground, class: 'ground' }), svg('path', { d: view.body, class: 'body' }),
    (hatch) => (view.water ? svg('path', { d: view.water, ...(now.level.old ? { fill: hatch } : { class: 'water' }) }) : ''),
    ...envelopes(cut, now.piezometers, view), ...waterMarks(cut, level, view, now), ...line(cut, heads, level, view),
    ...heads.flatMap((one, index) => piezometer(cut, one, view, index, width)),
    svg('text', { x: width - 4, y: tall - 6, 'text-anchor': 'end', class: 'small' }, `${word('exaggerated')} ×${view.exaggeration.toFixed(1)}`.replace('× ×', '×')));
}

const describe = (now, cut) => [now.level && `${said(now.level.sensor.name)} ${valueText(now.level)}`, `${word('crest')} ${cut.dam[0].z.toFixed(2)} m`].filter(Boolean).join(', ');

const valueText = (one) => (one.value === null ? word('noReading') : shortAmount(one.value, one.sensor.unit));

function sayHead({ at, point: one, z }, cut) {
  const what = z === null ? word('noReading') : `${word('head')} ${z.toFixed(2)} m, ${word('depth')} ${(surfaceAt(cut, at.x) - z).toFixed(2)} m`;
  return `${said(one.sensor.name)}: ${what}${one.old ? `, ${word('oldPoint')}` : ''}${one.colour ? `, ${word(one.colour)}` : ''}`;
}

function waterMarks(cut, level, view, now) {
  const crest = cut.dam[0];
  const [cx, cy] = view.at(crest.x, crest.z);
  const marks = [shape(null, cx, cy, 5), svg('text', { x: cx + 6, y: cy - 22, class: 'label' }, `${word('crest')} ${crest.z.toFixed(2)} m`)];
  if (level === null) return marks;
  const [wx, wy] = view.at(view.edge, level);
  marks.push(svg('line', { x1: view.at(view.left, level)[0], x2: wx, y1: wy, y2: wy, class: 'water-line' }),
    svg('path', { d: path([[wx, wy], [cx, cy]]), class: 'beach' }),
    svg('text', { x: Math.max(6, Math.min(wx - 8, view.at(view.left, 0)[0] + 160)), y: wy - 8, class: 'label' }, `${word('water')} ${amount(level, 'm')}`),
    shape(now.level.colour, wx, wy, 9, now.level.hollow));
  return marks;
}

/** A line at each colour's limit of the piezometers that have one, from the first to the last. */
function envelopes(cut, piezometers, view) {
  return COLOURS.flatMap((colour, index) => {
    const found = piezometers.map(({ at, point: one }) => ({ at, level: one.sensor.limits?.levels.find((level) => level.colour === colour) })).filter((one) => one.level);
    const points = found.map(({ at, level }) => view.at(at.x, headOf(cut, at, level.at)));
    if (points.length < 2) return [];
    const hollow = found.some(({ level }) => !level.approvedBy) ? ' hollow' : '';
    const [one, other] = points;
    const share = (index + 1) / (COLOURS.length + 1);
    const [x, y] = [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share];
    return [svg('path', { d: path(points), class: `envelope ${colour}${hollow}` }), shape(colour, x, y, 9, Boolean(hollow))];
  });
}

function line(cut, heads, level, view) {
  const known = phreatic(cut, heads, level, view.edge);
  return known.slice(1).map((next, index) => svg('path', { d: path([view.at(known[index].x, known[index].z), view.at(next.x, next.z)]), class: `phreatic${next.old || known[index].old ? ' old' : ''}` }));
}

function piezometer(cut, { at, point: one, z }, view, index, width) {
  const [x, top] = view.at(at.x, surfaceAt(cut, at.x));
  const [, tip] = view.at(at.x, Math.max(at.tip, groundAt(cut, at.x)));
  const name = `${one.sensor.id} ${valueText(one)}`;
  const parts = [svg('line', { x1: x, x2: x, y1: top, y2: tip, class: `tube${one.old ? ' old' : ''}` }), svg('path', { d: `${path([[x - 4, tip - 7], [x + 4, tip - 7], [x, tip]])}Z`, class: 'tip' })];
  if (z !== null) parts.push(mark(one, x, view.at(at.x, z)[1]));
  const room = index % 2 ? 30 : 14;
  const end = x > width - LABEL ? { x: width - 4, 'text-anchor': 'end' } : { x: x + 4 };
  return [...parts, svg('text', { ...end, y: top - room, class: `label${one.old ? ' old' : ''}` }, one.old && one.value !== null ? `${name} (${word('oldPoint')})` : name)];
}

/** Where the water stands: in the shape of its colour, hatched when the reading is old. */
const mark = (one, x, y) => (one.old ? (hatch) => svg('circle', { cx: x, cy: y, r: 6, fill: hatch, class: 'mark-old' }) : shape(one.colour, x, y, 11, one.hollow));

/** Freeboard and beach as lengths; where they have no limits of their own, those of the level stand for them. */
function gauges(width, cut, now) {
  const crest = cut.dam[0].z;
  const each = width < NARROW ? width : (width - 24) / 2;
  const from = (share) => (now.level?.sensor.limits?.direction === 'HIGH'
    ? { direction: 'LOW', levels: now.level.sensor.limits.levels.map((level) => ({ ...level, at: Number(((crest - level.at) / share).toFixed(6)) })) } : null);
  const one = (found, name, share) => {
    const own = found?.sensor.limits;
    const value = found ? found.value : now.level?.value === null || !now.level ? null : (crest - now.level.value) / share;
    return gauge(each, { name, value, unit: 'm', limits: own ?? from(share), old: (found ?? now.level)?.old });
  };
  return [element('div', 'gauges', one(now.freeboard, word('freeboardNow'), 1), one(now.beach, word('beachNow'), cut.beachSlope)),
    now.freeboard?.sensor.limits && now.beach?.sensor.limits ? '' : element('p', 'soft', word('sameSource'))];
}
