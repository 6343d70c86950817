// The sensors around what an alarm is about, as they read now: does the neighbour say the same?
import { badge, element, link } from './elements.js';
import { qualityText, shortAmount, time } from './format.js';
import { planOf, siteKey } from './model.js';
import { point, pointSign } from './points.js';
import { address, RANGES } from './stretch.js';
import { locale, said, word } from './words.js';

const MOST = 24;
const CURVES = 4;
const COLUMNS = ['sensor', 'latest', 'measured', 'quality', 'state'];

/** What belongs together at a site, each with its name: the dam in section, and each tank. */
function groups({ sheet }) {
  const cut = sheet?.section;
  const section = cut ? [{ name: word('section'), ids: [cut.level, cut.freeboard, cut.beach, ...cut.piezometers.map((one) => one.sensor)] }] : [];
  const tanks = (sheet?.tanks ?? []).map((tank) => ({ name: said(tank.name), ids: [tank.level, tank.temperature, tank.pressure, ...tank.gas] }));
  return [...section, ...tanks].map(({ name, ids }) => ({ name, ids: ids.filter(Boolean) }));
}

/** The sensors beside those of an alarm: of the same section or tank, else of the same item, else of the same quantity. */
function beside(alarm, plan) {
  const own = alarm.cause.sensor ? [alarm.cause.sensor] : (alarm.cause.because ?? []).map((why) => why.split(/[. ]/)[0]);
  const together = groups(plan).find((group) => group.ids.some((id) => own.includes(id)));
  if (together) return { name: together.name, own, ids: together.ids };
  const [first] = plan.sensors.filter((sensor) => own.includes(sensor.id));
  const alike = first ? plan.sensors.filter((sensor) => (first.item ? sensor.item === first.item : sensor.quantity === first.quantity)) : [];
  return { name: first ? word(first.item ? 'sameItem' : 'sameQuantity') : '', own, ids: alike.map((sensor) => sensor.id) };
}

/** Draws them into a place, anew when one of them reads or is another thing. */
export function drawNeighbours(place, alarm) {
  const plan = planOf(alarm);
  const { name, own, ids } = beside(alarm, plan);
  const others = [...new Set(ids)].filter((id) => alarm.cause.sensor !== id);
  const points = others.slice(0, MOST).map((id) => point(alarm, plan, id)).filter(Boolean);
  const sign = JSON.stringify([locale(), siteKey(alarm), name, others, points.map((one) => [pointSign(one), one.reading])]);
  if (place.dataset.sign === sign) return;
  place.dataset.sign = sign;
  place.replaceChildren(...content(alarm, { name, own, others, points }));
}

function content(alarm, { name, own, others, points }) {
  const curves = [...new Set([...own, ...others])].filter((id) => planOf(alarm).sensors.some((sensor) => sensor.id === id)).slice(0, CURVES);
  const whole = curves.length ? link(address(alarm, curves, { length: RANGES['24 h'], end: null }, false), 'outside', word('curvesTogether')) : '';
  const head = element('h2', '', word('neighbours'), name ? ` · ${name} ` : ' ', whole);
  if (!points.length) return [head, element('p', 'soft', word('noNeighbours'))];
  const table = element('table', 'sensors', element('thead', '', element('tr', '', ...COLUMNS.map((one) => element('th', '', word(one))))), element('tbody', '', ...points.map(row)));
  const more = others.length - points.length;
  return [head, element('div', 'wide', table), more > 0 ? element('p', 'soft', `${word('moreOfThese')} ${more}`) : ''];
}

/** One that is old says so in a word and is hatched: it is no proof of calm. */
function row(one) {
  const { sensor, reading, old, colour } = one;
  const cell = (kind, ...parts) => element('td', kind, ...parts);
  const quality = reading ? qualityText(reading.quality, reading.flags) : '';
  return element('tr', old ? 'stale' : '', cell('', said(sensor.name)), cell('value number', reading ? shortAmount(reading.value, sensor.unit) : word('noReading')),
    cell('number', reading ? time(reading.measured) : '–'), cell(reading && reading.quality !== 'GOOD' ? 'doubt' : '', quality), cell('', badge(colour), old ? element('span', 'tag', word('oldPoint')) : ''));
}
