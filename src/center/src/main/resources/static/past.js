// The history of an alarm: when its condition was raised before, in which colour, how long, and how it was answered.
import { badge, button, element, link, retry } from './elements.js';
import { beijing } from './forms.js';
import { join, span } from './format.js';
import { read } from './session.js';
import { locale, notLoaded, word } from './words.js';

const PAGE = 10;
const COLUMNS = ['received', 'colour', 'pastLasted', 'pastRaised', 'pastAnswered', 'event'];

let kept = { sign: '', place: null };

/** The history of an alarm as a section, which stays while the rest of its page is drawn anew. */
export function past(alarm) {
  const sign = JSON.stringify([alarm.id, alarm.raising, alarm.closed, locale()]);
  if (kept.sign !== sign) {
    kept = { sign, place: element('section', 'past') };
    build(kept.place, alarm);
  }
  return kept.place;
}

function build(place, alarm) {
  const body = element('tbody');
  const foot = element('p', 'soft');
  place.append(element('h2', '', word('pastOf')), element('div', 'wide', element('table', 'list', element('thead', '', element('tr', '', ...COLUMNS.map((name) => element('th', '', word(name))))), body)), foot);
  load({ alarm, body, foot }, `${alarm.times.received}/${alarm.id}`);
}

async function load(list, before) {
  const { world, site, condition } = list.alarm;
  list.foot.replaceChildren('…');
  try {
    const found = await read(`api/journal?${new URLSearchParams({ world, site, condition, before, limit: PAGE })}`);
    list.body.append(...found.alarms.map(row));
    const more = found.next ? button(word('earlier'), '', () => load(list, found.next)) : '';
    list.foot.replaceChildren(list.body.children.length ? more : word('pastNone'));
  } catch (problem) {
    list.foot.replaceChildren(retry(notLoaded(problem), () => load(list, before)));
  }
}

function row(alarm) {
  const { returnedAt, times, answer } = alarm;
  const lasted = returnedAt === null ? word('pastLasts') : span(Math.max(0, returnedAt - (times.measured ?? times.received)));
  const cells = [link(`#/alarm/${alarm.id}`, 'number', beijing(times.received)), badge(alarm.colour), lasted, String(alarm.raising),
    answer ? join([answer.user, answer.note]) : word('pastUnanswered'), alarm.event ? link(`#/event/${alarm.world}/${alarm.site}/${alarm.event}`, 'number', String(alarm.event)) : '–'];
  return element('tr', 'answered', ...cells.map((content) => element('td', '', content)));
}
