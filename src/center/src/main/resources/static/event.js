// The page of an event: its step and clock, what can be done, who was called, its alarms, and all that happened.
import { acknowledge, step } from './actions.js';
import { badge, button, element, link, retry, worldTag } from './elements.js';
import { tickClocks } from './events.js';
import { join, time } from './format.js';
import { outside } from './outside.js';
import { RANK, eventKey, events, membersOf, planOf } from './model.js';
import { finding } from './sentence.js';
import { planLink } from './plan-table.js';
import { read } from './session.js';
import { signature, tasks } from './tasks.js';
import { notLoaded, said, word } from './words.js';

const STEPS = ['ACKNOWLEDGE', 'VERIFY', 'ACT', 'FEED_BACK', 'RELEASE'];
const RELOAD_MILLIS = 10_000;
const details = new Map();
let asked = { sign: '', at: 0 };

/** Draws an event; `fresh` when the page was not shown before. */
export function drawEventPage(page, key, fresh) {
  if (fresh) delete page.dataset.shown;
  const detail = details.get(key);
  const event = events.get(key) ?? detail?.event;
  const sign = JSON.stringify([event, events.has(key)]);
  if (fresh || asked.sign !== sign || isOld(event)) {
    asked = { sign, at: performance.now() };
    load(page, key);
  }
  if (!event) return waiting(page, key, detail, () => load(page, key));
  const shown = JSON.stringify([sign, detail, membersOf(event).map((alarm) => [alarm.id, alarm.state, alarm.colour])]);
  if (fresh || page.dataset.shown !== shown) {
    page.dataset.shown = shown;
    page.replaceChildren(...content(event, detail));
  }
  return tickClocks(page);
}

/** Whether there may be more of an event that is not finished than was loaded: deliveries go on. */
const isOld = (event) => event?.unfinished && performance.now() - asked.at > RELOAD_MILLIS;

async function load(page, key) {
  const detail = await loaded(key).catch((problem) => ({ ...details.get(key), problem: trouble(problem) }));
  if (location.hash !== `#/event/${key}`) return;
  details.clear();
  details.set(key, detail);
  drawEventPage(page, key, false);
}

async function loaded(key) {
  const place = key.split('/').slice(0, 2).join('/');
  const [detail, view, told, people] = await Promise.all([read(`api/site-events/${key}`), list(`api/outside/${key}`), list(`api/deliveries?limit=200&subject=${encodeURIComponent(key)}`), list(`api/sites/${place}/people`)]);
  return { ...detail, view, deliveries: told?.deliveries ?? [], people: people ?? [] };
}

/** What is not there, or not ours to read, is left out. */
const list = (path) => read(path).catch((problem) => {
  if ([403, 404].includes(problem.status)) return null;
  throw problem;
});

/** A page of which nothing is known yet, or that could not be loaded; it stays as it is under the hand. */
export function waiting(page, key, detail, again) {
  const sign = `${key} ${detail?.problem ?? '…'}`;
  if (page.dataset.shown === sign) return;
  page.dataset.shown = sign;
  page.replaceChildren(detail?.problem ? retry(detail.problem, again) : '…');
}

/** Why a page has nothing to show. */
export const trouble = (problem) => (problem.status === 404 ? word('unknown') : notLoaded(problem));

function content(event, detail) {
  const name = said(planOf(event).name);
  const nav = element('nav', '', link('#/', '', `‹ ${word('overview')}`), link('#/desk', '', word('desk')), link(`#/site/${event.world}/${event.site}`, '', name));
  const head = element('section', `subject ${event.step === 'ACKNOWLEDGE' && event.closedAt === null ? 'loud' : 'answered'}`, badge(event.colour),
    element('p', 'sentence', `${name} · ${word('event')} ${event.number}`, worldTag(event.world)), element('p', 'soft', levelText(event)), element('p', 'soft', planLink(event.responsePlan, planOf(event).kind)), signature(detail), ...buttons(event, name, detail?.people ?? []));
  head.dataset.colour = event.colour;
  return [nav, head, steps(event), tasks(event, detail, name), outside(eventKey(event), detail?.view, detail?.deliveries ?? []), alarms(event), told(detail), journal(detail, () => load(document.getElementById('page'), eventKey(event)))];
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
  return element('section', '', element('h2', '', word('whoWasTold')), rows.length ? element('ul', 'journal', ...rows) : element('p', 'soft', detail?.deliveries ? word('nobodyTold') : '…'));
}

/** All that happened, and why it could not be loaded anew; then one can try `again`. */
export function journal(detail, again) {
  const lines = (detail?.journal ?? []).map(journalLine);
  return element('section', '', element('h2', '', word('journal')), detail?.problem ? retry(detail.problem, again) : '', element('ul', 'journal', ...lines));
}

const journalLine = (line) => element('li', '', element('span', 'number', time(line.happened)), line.colour ? badge(line.colour) : '',
  element('span', '', join([word(line.what === 'OPENED' ? 'eventOPENED' : line.what), line.by, noteText(line)])));

const noteText = (line) => (line.what === 'OVERDUE' ? word(`step${line.note}`) : line.note);
