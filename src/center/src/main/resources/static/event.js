// The page of an event: its step and clock, what can be done, who was called, its alarms, and all that happened.
import { acknowledge, step } from './actions.js';
import { badge, button, element, link, setText, worldTag } from './elements.js';
import { tickClocks } from './events.js';
import { join, time } from './format.js';
import { RANK, events, membersOf, planOf } from './model.js';
import { finding } from './sentence.js';
import { said, word } from './words.js';

const STEPS = ['ACKNOWLEDGE', 'VERIFY', 'ACT', 'FEED_BACK', 'RELEASE'];
const details = new Map();
let asked = '';

/** Draws an event; `fresh` when the page was not shown before. */
export function drawEventPage(page, key, fresh) {
  const event = events.get(key) ?? details.get(key)?.event;
  const sign = JSON.stringify([event, events.has(key)]);
  if (fresh || asked !== sign) {
    asked = sign;
    load(page, key);
  }
  if (!event) return setText(page, '…');
  const shown = JSON.stringify([sign, details.get(key)?.journal.length, membersOf(event).map((alarm) => [alarm.id, alarm.state, alarm.colour])]);
  if (fresh || page.dataset.shown !== shown) {
    page.dataset.shown = shown;
    page.replaceChildren(...content(event, details.get(key)));
  }
  return tickClocks(page);
}

async function load(page, key) {
  const response = await fetch(`api/site-events/${key}`);
  if (!response.ok) return setText(page, word('unknown'));
  const place = key.split('/').slice(0, 2).join('/');
  const [detail, told, people] = await Promise.all([response.json(), list(`api/deliveries?limit=200&subject=${encodeURIComponent(key)}`), list(`api/sites/${place}/people`)]);
  details.clear();
  details.set(key, { ...detail, deliveries: told?.deliveries ?? [], people: people ?? [] });
  if (location.hash === `#/event/${key}`) {
    page.dataset.shown = '';
    drawEventPage(page, key, false);
  }
  return undefined;
}

/** What may be nobody's to read is left out. */
async function list(path) {
  const response = await fetch(path).catch(() => null);
  return response?.ok ? response.json() : null;
}

function content(event, detail) {
  const name = said(planOf(event).name);
  const nav = element('nav', '', link('#/', '', `‹ ${word('overview')}`), link('#/desk', '', word('desk')), link(`#/site/${event.world}/${event.site}`, '', name));
  const head = element('section', `subject ${event.step === 'ACKNOWLEDGE' && event.closedAt === null ? 'loud' : 'answered'}`, badge(event.colour),
    element('p', 'sentence', `${name} · ${word('event')} ${event.number}`, worldTag(event.world)), element('p', 'soft', levelText(event)), ...buttons(event, name, detail?.people ?? []));
  head.dataset.colour = event.colour;
  return [nav, head, steps(event), alarms(event), told(detail), journal(detail)];
}

/** Up to which level inside the organisation it was told. */
function levelText(event) {
  const kind = planOf(event).kind === 'tailings-pond' ? 'pond' : 'chemical';
  const levels = [0, 1, 2].filter((level) => level <= event.level).map((level) => word(`${kind}Level${level}`));
  return join([`${word('toldLevels')} ${levels.join(' → ')}`, event.overdue ? `${word('tooLate')} × ${event.overdue}` : '', event.closedAt ? `${word('closedAt')} ${time(event.closedAt)}` : '']);
}

function buttons(event, name, people) {
  if (event.closedAt !== null) return [];
  const waiting = membersOf(event).filter((alarm) => alarm.acknowledgement === 'UNACKNOWLEDGED');
  const can = waiting.length ? [button(`${word('doACKNOWLEDGE')} ${waiting.length}`, 'main', () => acknowledge(waiting, name))] : event.step === 'ACKNOWLEDGE' ? [] : [button(word(`do${event.step}`), 'main', () => step(event, event.step, name))];
  if (event.colour !== 'BLUE') can.push(button(word('doDOWNGRADE'), '', () => step(event, 'DOWNGRADE', name)));
  can.push(button(word('doCALL'), '', () => step(event, 'CALL', name, people.map((person) => `${person.name} ${person.phone}`))), button(word('doREMARK'), '', () => step(event, 'REMARK', name)));
  return can;
}

function steps(event) {
  const list = STEPS.map((name) => {
    const done = event.steps[name];
    const due = event.step === name && event.closedAt === null;
    const clock = element('span', 'number clock', '');
    if (due && event.due !== null) clock.dataset.due = event.due;
    return element('li', done ? '' : 'open', element('b', '', word(`step${name}`)), done ? element('span', 'number', time(done.at)) : clock,
      element('small', '', done ? join([done.by, done.note]) : due ? word('due') : '–'));
  });
  return element('section', '', element('h2', '', word('closedLoop')), element('ol', 'times', ...list));
}

function alarms(event) {
  const members = membersOf(event).sort((a, b) => RANK[b.colour] - RANK[a.colour]);
  const rows = members.map((alarm) => element('li', '', badge(alarm.colour), link(`#/alarm/${alarm.id}`, '', finding(alarm)),
    element('span', 'soft', join([alarm.marks.firstOut ? word('firstOut') : '', word(`state${alarm.state}`)]))));
  return element('section', '', element('h2', '', word('alarms')), rows.length ? element('ul', 'journal', ...rows) : element('p', 'soft', word('allOver')));
}

/** Who was told by which channel, and what came of it; that it was delivered does not mean that it was read. */
function told(detail) {
  const rows = (detail?.deliveries ?? []).map((each) => element('li', '', element('span', 'number', time(each.changed)), badge(each.colour),
    element('span', '', join([word(`notice${each.kind}`), each.channel, each.person ?? each.address, word(`delivery${each.state}`), each.reason]))));
  return element('section', '', element('h2', '', word('whoWasTold')), rows.length ? element('ul', 'journal', ...rows) : element('p', 'soft', word('nobodyTold')));
}

function journal(detail) {
  const lines = (detail?.journal ?? []).map(journalLine);
  return element('section', '', element('h2', '', word('journal')), element('ul', 'journal', ...lines));
}

/** A line of the alarm journal. */
export const journalLine = (line) => element('li', '', element('span', 'number', time(line.happened)), line.colour ? badge(line.colour) : '',
  element('span', '', join([word(line.what === 'OPENED' ? 'eventOPENED' : line.what), line.by, noteText(line)])));

const noteText = (line) => (line.what === 'OVERDUE' ? word(`step${line.note}`) : line.note);
