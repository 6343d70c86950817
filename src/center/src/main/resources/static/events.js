// The first screen's rows: one for what happens at each site, so few that every red is seen at once.
import { badge, button, element, keepOrder, keyed, link, worldTag } from './elements.js';
import { acknowledge, step } from './actions.js';
import { quietAside } from './aside.js';
import { join, span } from './format.js';
import { ASIDE, RANK, eventKey, hoursToRed, isActive, isAside, isForemost, membersOf, planOf, shownAlarms, waits } from './model.js';
import { action, finding, marks, siteName } from './sentence.js';
import { isChinese, locale, said, word } from './words.js';

const ROWS = 12;

/** The alarm that speaks for an event: active before returned, then the colour, then what waits. */
function leadOf(event) {
  const members = membersOf(event);
  members.sort((a, b) => isActive(b) - isActive(a) || RANK[b.colour] - RANK[a.colour] || waits(b) - waits(a) || b.times.received - a.times.received);
  return members[0] ?? null;
}

function rowOf(event) {
  const members = membersOf(event);
  const lead = leadOf(event);
  const hours = members.map(hoursToRed).filter((value) => value !== null);
  const active = members.filter(isActive).map((alarm) => alarm.colour);
  return {
    key: eventKey(event), event, events: [event], members, lead, waiting: members.filter(waits),
    colour: active.reduce((one, other) => (RANK[one] >= RANK[other] ? one : other), null) ?? event.colour,
    hours: hours.length ? Math.min(...hours) : null, people: planOf(event).sheet?.consequence?.peopleDownstream ?? 0,
  };
}

/** Colour, what nobody has accepted first, hours to red, people downstream. */
function before(one, other) {
  return RANK[other.colour] - RANK[one.colour]
    || (one.event.step !== 'ACKNOWLEDGE') - (other.event.step !== 'ACKNOWLEDGE')
    || (one.hours ?? Infinity) - (other.hours ?? Infinity) || other.people - one.people
    || one.event.openedAt - other.event.openedAt;
}

const isForemostRow = (row) => row.colour === 'RED' || row.members.some(isForemost);

const isOnly = (row, test) => RANK[row.colour] <= RANK.YELLOW && !isForemostRow(row) && row.members.length > 0 && row.members.every(test);
const isRain = (alarm) => alarm.matter === 'RAIN';
const isSilent = (alarm) => alarm.matter === 'SILENCE';

/** Many rows as one, in the place of the first of them. */
function fold(key, rows) {
  const [first] = [...rows].sort(before);
  return { ...first, key, fold: key, events: rows.flatMap((row) => row.events), members: rows.flatMap((row) => row.members),
    waiting: rows.flatMap((row) => row.waiting), people: rows.reduce((sum, row) => sum + row.people, 0) };
}

/** Rows of which each says the same of many sites become one. */
function folded(rows, test, key) {
  const alike = rows.filter((row) => isOnly(row, test));
  return alike.length < 2 ? rows : [...rows.filter((row) => !alike.includes(row)), fold(key, alike)];
}

/** The rows to show: at most twelve, and then one for all others; nothing red and no gas of level 2 is ever among those. */
function rowsOf(events) {
  const rows = folded(folded(events.map(rowOf), isRain, 'rainFold'), isSilent, 'silentFold').sort(before);
  const room = Math.max(0, ROWS - 1 - rows.filter(isForemostRow).length);
  const rest = rows.length > ROWS ? rows.filter((row) => !isForemostRow(row)).slice(room) : [];
  return rest.length < 2 ? rows : [...rows.filter((row) => !rest.includes(row)), fold('restFold', rest)];
}

/** What stands in rows together with others, in words; empty when nothing does. */
export function foldedText(rows) {
  const parts = rows.filter((row) => row.fold).map((row) => `${row.events.length} ${word(row.fold)}`);
  return parts.length ? `${word('foldedAre')} ${parts.join(isChinese() ? '、' : ', ')}${word('neverFolded')}` : '';
}

/** Draws the rows; they keep their places while one of them is pointed at or has the focus. */
export function drawEvents(list, events) {
  const rows = rowsOf(events);
  const held = list.matches(':hover') || list.contains(document.activeElement);
  keyed(list, held ? keepOrder(list, rows, keyOf) : rows, keyOf, signature, draw);
  return rows;
}

const keyOf = (row) => row.key;

const signature = (row) => JSON.stringify([locale(), row.colour, row.event, row.events.length, row.members.map((alarm) => [alarm.id, alarm.raising, alarm.state, alarm.colour]), row.lead?.said, row.hours === null ? null : Math.round(row.hours * 10), planOf(row.event).name]);

function draw(row) {
  const loud = row.event.step === 'ACKNOWLEDGE' || row.waiting.length > 0;
  const made = element('li', `event ${loud ? 'waiting' : 'answered'}`, badge(row.colour), text(row), facts(row), side(row));
  made.dataset.colour = row.colour;
  made.dataset.event = row.key;
  made.row = row;
  made.tabIndex = 0;
  return made;
}

function text(row) {
  const name = row.fold ? `${row.events.length} ${word(row.fold)}` : row.lead ? siteName(row.lead) : said(planOf(row.event).name);
  const target = row.fold ? '#/desk' : `#/event/${row.key}`;
  const tags = row.fold || !row.lead ? [] : marks(row.lead).map((mark) => element('span', 'tag', mark));
  const head = element('div', 'head', link(target, 'name', name), worldTag(row.event.world), ...tags, element('span', 'soft todo', row.lead && !row.fold ? action(row.lead) : ''));
  const sentence = row.fold ? row.events.slice(0, 6).map((event) => said(planOf(event).name)).join(locale() === 'zh-CN' ? '、' : ', ') : row.lead ? finding(row.lead) : word('allOver');
  return element('div', 'text', head, link(target, 'finding', sentence));
}

function facts(row) {
  const people = row.people ? `${row.people} ${word('below')}` : '';
  const hours = row.hours === null ? '' : `${word('red')} ${row.hours.toFixed(1)} h`;
  const count = row.members.length > 1 ? `${row.members.length} ${word('alarms')}` : '';
  return element('div', 'facts', element('b', 'number', hours), element('span', 'soft number', join([people, count])));
}

function side(row) {
  const event = row.event;
  const clock = element('span', 'number clock', '');
  if (event.due !== null) clock.dataset.due = event.due;
  const who = event.answered ? `${word('callANSWERED')} ${event.answered}` : event.missed ? `${word('callMISSED')} × ${event.missed}` : lastDone(event);
  const buttons = row.fold ? [] : [next(row)];
  return element('div', 'side', element('div', '', element('span', 'soft', word(`step${event.step}`)), ' ', clock, element('div', 'soft', who)), ...buttons);
}

function lastDone(event) {
  const done = Object.values(event.steps).sort((a, b) => b.at - a.at)[0];
  return done ? `${word('ACKNOWLEDGED')} ${done.by}` : word('nobody');
}

const next = (row) => button(word(row.waiting.length ? 'doACKNOWLEDGE' : `do${row.event.step}`), 'acknowledge', () => doNext(row));

/** Does what is due: accepts what waits, or takes the next step. */
export function doNext(row) {
  if (row.fold) location.hash = '#/desk';
  else if (row.waiting.length) acknowledge(row.waiting, row.lead ? row.lead.said[locale() === 'zh-CN' ? 'zh' : 'en'].sentence : '');
  else step(row.event, row.event.step === 'ACKNOWLEDGE' ? 'REMARK' : row.event.step, row.lead ? finding(row.lead) : said(planOf(row.event).name));
}

/** Lets the clocks of all rows count. */
export function tickClocks(root) {
  for (const clock of root.querySelectorAll('.clock[data-due]')) {
    const left = Number(clock.dataset.due) - Date.now();
    const text = left >= 0 ? `${word('left')} ${span(left)}` : `${word('tooLate')} ${span(-left)}`;
    if (clock.textContent !== text) clock.textContent = text;
    clock.classList.toggle('overdue', left < 0);
  }
}

/** In which ways something can be put aside, each with how much is, whether it has an alarm or not. */
export function asideCounts() {
  const aside = [...shownAlarms().filter(isAside), ...quietAside()];
  return ASIDE.map((state) => [state, aside.filter((alarm) => alarm.state === state).length]);
}
