// The desk: every alarm that is not closed, in one list that does not move under the hand, and all of it by keyboard.
import { acknowledge, cover, reset, shelve } from './actions.js';
import { asideLacks, overText, quietAside } from './aside.js';
import { badge, button, element, link, setText, worldTag } from './elements.js';
import { join, time } from './format.js';
import { ASIDE, RANK, eventOf, isActive, isAside, isForemost, shownAlarms, shownFloods, siteKey, waits } from './model.js';
import { finding, marks, sentence, siteName } from './sentence.js';
import { locale, word } from './words.js';

const ROW = 46;
const BEYOND = 8;
const VIEWS = ['waiting', 'open', ...ASIDE, 'LATCHED'];

const view = { name: 'open', order: [], cursor: null, picked: new Set(), news: 0 };
let box = null;

const TESTS = {
  waiting: waits,
  open: (alarm) => !alarm.closed && !isAside(alarm),
  LATCHED: (alarm) => !alarm.closed && alarm.latched && alarm.activity === 'RETURNED',
};

const belongs = (name) => TESTS[name] ?? ((alarm) => isAside(alarm) && alarm.state === name);

/** The alarms, and what is put aside without one. */
const everything = () => [...shownAlarms(), ...quietAside()];

/** What waits first, then active, then the colour, then the newest. */
function before(one, other) {
  return waits(other) - waits(one) || isActive(other) - isActive(one)
    || (RANK[other.colour] ?? 0) - (RANK[one.colour] ?? 0) || other.times.received - one.times.received || (one.id < other.id ? -1 : 1);
}

/** In a flood: red and gas of level 2 first, then site by site, that with the most urgent alarm first. */
function bySite(alarms) {
  const sites = new Map();
  for (const alarm of alarms) {
    const place = isForemost(alarm) ? '' : siteKey(alarm);
    if (!sites.has(place)) sites.set(place, []);
    sites.get(place).push(alarm);
  }
  return [...sites.get('') ?? [], ...[...sites].filter(([place]) => place).flatMap(([, each]) => each)];
}

function ordered(alarms) {
  const sorted = alarms.sort(before);
  return shownFloods().length ? bySite(sorted) : sorted;
}

/** Draws the desk; `fresh` when it was not shown before. */
export function drawDesk(page, fresh, name) {
  if (fresh) {
    view.name = VIEWS.includes(name) ? name : 'open';
    view.cursor = null;
    view.picked.clear();
    build(page);
    view.order = [];
  }
  const all = everything();
  const wanted = new Map(all.filter(belongs(view.name)).map((alarm) => [alarm.id, alarm]));
  arrange(wanted);
  setText(box.parentElement.querySelector('.lacks'), ASIDE.includes(view.name) ? asideLacks() : '');
  setText(box.parentElement.querySelector('.chosen'), chosenText(wanted.get(view.cursor)));
  drawTabs(all);
  drawRows(wanted);
}

/** All that lies over the row of the cursor: on a narrow screen the row itself has no room for it. */
const chosenText = (alarm) => (alarm && isAside(alarm) ? join([siteName(alarm), finding(alarm), overText(alarm)]) : '');

/** Rows keep their places while one is selected or pointed at; those that came meanwhile are counted, not shown. */
function arrange(wanted) {
  view.picked = new Set([...view.picked].filter((id) => wanted.has(id) && waits(wanted.get(id))));
  const held = view.cursor !== null || box.matches(':hover');
  if (!held || !view.order.length) {
    view.order = ordered([...wanted.values()]).map((alarm) => alarm.id);
    view.news = 0;
    return;
  }
  view.order = view.order.filter((id) => wanted.has(id) || id === view.cursor);
  view.news = wanted.size - view.order.filter((id) => wanted.has(id)).length;
}

function build(page) {
  const tabs = element('nav', 'tabs');
  box = element('div', 'rows', element('ul', 'alarms'));
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', word('alarms'));
  box.addEventListener('scroll', () => drawRows(null));
  box.addEventListener('keydown', onKey);
  page.replaceChildren(element('section', 'desk', element('h1', '', word('desk')), tabs, element('button', 'news'), box,
    element('p', 'chosen'), element('p', 'problem lacks'), element('p', 'soft keys', word('deskKeys'))));
  page.querySelector('.news').addEventListener('click', release);
}

/** Lets the list order itself again. */
function release() {
  view.cursor = null;
  view.order = [];
  document.activeElement?.blur();
  window.dispatchEvent(new Event('desk'));
}

function drawTabs(all) {
  const tabs = box.parentElement.querySelector('.tabs');
  const counted = VIEWS.map((name) => [name, all.filter(belongs(name)).length]);
  const sign = JSON.stringify([locale(), view.name, counted]);
  if (tabs.dataset.sign !== sign) {
    tabs.dataset.sign = sign;
    tabs.replaceChildren(...counted.map(([name, count], index) => {
      const tab = link(`#/desk/${name}`, name === view.name ? 'here' : '', `${index + 1} ${word(`view${name}`)} `, element('b', 'number', String(count)));
      if (name === view.name) tab.setAttribute('aria-current', 'page');
      return tab;
    }));
  }
  const news = box.parentElement.querySelector('.news');
  // Its place is kept while it is not seen: the rows below must not move.
  news.classList.toggle('unseen', view.news <= 0);
  setText(news, `${view.news} ${word('newAlarms')}`);
}

let known = new Map();

/** Only the rows in sight are elements: ten thousand are no slower than twenty. */
function drawRows(wanted) {
  known = wanted ?? known;
  const list = box.firstElementChild;
  list.style.setProperty('height', `${view.order.length * ROW}px`);
  const first = Math.max(0, Math.floor(box.scrollTop / ROW) - BEYOND);
  const last = Math.min(view.order.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + BEYOND);
  const rows = new Map([...list.children].map((child) => [child.dataset.alarm, child]));
  const shown = view.order.slice(first, last).map((id, index) => place(rows.get(id), known.get(id) ?? null, id, first + index));
  rows.forEach((child) => { if (!shown.includes(child)) child.remove(); });
  shown.forEach((child) => { if (!child.isConnected) list.append(child); });
}

function place(old, alarm, id, index) {
  const sign = JSON.stringify([locale(), alarm, view.cursor === id, view.picked.has(id)]);
  const made = old && old.sign === sign ? old : row(alarm, id);
  if (old && old !== made) old.replaceWith(made);
  made.sign = sign;
  made.style.setProperty('transform', `translateY(${index * ROW}px)`);
  return made;
}

function row(alarm, id) {
  const made = alarm ? filled(alarm) : element('li', 'alarm gone soft', word('closedNow'));
  made.dataset.alarm = id;
  if (view.cursor === id) made.setAttribute('aria-current', 'true');
  made.classList.toggle('cursor', view.cursor === id);
  made.addEventListener('click', () => select(id));
  return made;
}

function filled(alarm) {
  const names = ['alarm', waits(alarm) ? 'waiting' : 'answered', alarm.activity === 'ACTIVE' ? 'active' : 'returned'];
  if (alarm.cause.limit !== null && !alarm.cause.approvedBy) names.push('hollow');
  const pick = element('span', 'pick', view.picked.has(alarm.id) ? '☑' : '☐');
  const head = element('div', 'text', link(`#/site/${alarm.world}/${alarm.site}`, 'name', siteName(alarm)), worldTag(alarm.world),
    ...marks(alarm).map((mark) => element('span', 'tag', mark)), ' ', link(pageOf(alarm), 'finding', finding(alarm)), isAside(alarm) ? element('small', 'over', overText(alarm)) : '');
  const event = eventOf(alarm);
  const clock = element('span', 'number clock', '');
  if (event?.due) clock.dataset.due = event.due;
  const made = element('li', names.join(' '), pick, badge(alarm.colour), head,
    element('span', 'soft', join([word(`state${alarm.state}`), alarm.answer?.user])), clock, element('span', 'number', time(alarm.times.measured ?? (alarm.times.received || null))));
  made.dataset.colour = alarm.colour ?? '';
  return made;
}

const pageOf = (alarm) => (alarm.quiet ? `#/site/${alarm.world}/${alarm.site}` : `#/alarm/${alarm.id}`);

function select(id) {
  view.cursor = id;
  window.dispatchEvent(new Event('desk'));
}

const current = () => known.get(view.cursor) ?? null;

const KEYS = {
  ArrowDown: () => move(1), j: () => move(1), ArrowUp: () => move(-1), k: () => move(-1), PageDown: () => move(10), PageUp: () => move(-10),
  Home: () => move(-Infinity), End: () => move(Infinity), ' ': pick, x: pick, Escape: release,
  Enter: () => open(pageOf), e: () => open((alarm) => (alarm.event ? `#/event/${alarm.world}/${alarm.site}/${alarm.event}` : pageOf(alarm))),
  g: () => open((alarm) => `#/site/${alarm.world}/${alarm.site}`), a: accept, s: () => on(toggleShelf), o: () => on(toggleService), r: () => on((alarm) => { if (!alarm.quiet) reset(alarm, sentence(alarm)); }),
};

function onKey(event) {
  // A link within a row is followed by its own keys.
  if (event.target !== box && (event.key === 'Enter' || event.key === ' ')) return;
  const chosen = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey ? Number(event.key) : 0;
  if (chosen >= 1 && chosen <= VIEWS.length) location.hash = `#/desk/${VIEWS[chosen - 1]}`;
  else if (KEYS[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) KEYS[event.key]();
  else return;
  event.preventDefault();
}

function move(by) {
  const at = view.order.indexOf(view.cursor);
  const next = Math.max(0, Math.min(view.order.length - 1, at < 0 ? 0 : at + by));
  if (!view.order.length) return;
  const top = next * ROW;
  if (top < box.scrollTop) box.scrollTop = top;
  if (top + ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW - box.clientHeight;
  select(view.order[next]);
}

function pick() {
  if (!view.cursor) return;
  if (!view.picked.delete(view.cursor)) view.picked.add(view.cursor);
  select(view.cursor);
}

function on(act) {
  if (current()) act(current());
}

function open(target) {
  on((alarm) => { location.hash = target(alarm); });
}

/** Accepts what is picked of the site of the cursor, or the alarm under the cursor. */
function accept() {
  const one = current();
  if (!one || one.quiet) return;
  const picked = [...view.picked].map((id) => known.get(id)).filter((alarm) => siteKey(alarm) === siteKey(one));
  const all = picked.length ? picked : [one];
  acknowledge(all, all.length > 1 ? `${siteName(one)}: ${all.length} ${word('alarms')}` : sentence(one));
}

function toggleShelf(alarm) {
  if (alarm.over.shelving) cover(alarm, alarm.condition, 'UNSHELVE', sentence(alarm));
  else if (!alarm.quiet) shelve(alarm, sentence(alarm));
}

/** What its plan says of a sensor is the plan's to end. */
const toggleService = (alarm) => alarm.condition && cover(alarm, alarm.condition, alarm.over.outOfService ? 'RETURN_TO_SERVICE' : 'TAKE_OUT_OF_SERVICE', sentence(alarm));

/** What can be done about an alarm, as buttons. */
export function alarmButtons(alarm) {
  const made = [];
  if (alarm.closed) return made;
  if (alarm.acknowledgement === 'UNACKNOWLEDGED') made.push(button(word('doACKNOWLEDGE'), 'acknowledge main', () => acknowledge([alarm], sentence(alarm))));
  if (alarm.latched && alarm.activity === 'RETURNED') made.push(button(word('doRESET'), '', () => reset(alarm, sentence(alarm))));
  made.push(button(word(alarm.over.shelving ? 'doUNSHELVE' : 'doSHELVE'), '', () => toggleShelf(alarm)));
  made.push(button(word(alarm.over.outOfService ? 'doRETURN_TO_SERVICE' : 'doTAKE_OUT_OF_SERVICE'), '', () => toggleService(alarm)));
  return made;
}
