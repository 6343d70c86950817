// The alarms of one place as rows.
import { acknowledge } from './actions.js';
import { badge, button, element, keepOrder, keyed, link, worldTag } from './elements.js';
import { join, minute, time } from './format.js';
import { RANK, waits } from './model.js';
import { action, finding, marks, sentence, siteName } from './sentence.js';
import { locale, word } from './words.js';

const SHOWN = 200;

/** Active before returned, then colour, then unanswered first, then the newest. */
function before(one, other) {
  return (other.activity === 'ACTIVE') - (one.activity === 'ACTIVE')
    || (one.activity === 'ACTIVE' ? RANK[other.colour] - RANK[one.colour] : 0)
    || waits(other) - waits(one)
    || other.number - one.number;
}

/** Draws alarms as rows; they keep their places while the pointer is over them, so that none moves under it. */
export function drawAlarms(list, alarms) {
  const sorted = [...alarms].sort(before).slice(0, SHOWN);
  keyed(list, list.matches(':hover') ? keepOrder(list, sorted, keyOf) : sorted, keyOf, signature, row);
}

const keyOf = (alarm) => alarm.id;

const signature = (alarm) => JSON.stringify([locale(), alarm]);

function row(alarm) {
  const names = ['alarm', waits(alarm) ? 'waiting' : 'answered', alarm.activity === 'ACTIVE' ? 'active' : 'returned'];
  if (alarm.cause.limit !== null && !alarm.cause.approvedBy) names.push('hollow');
  const made = element('li', names.join(' '), badge(alarm.colour), text(alarm), side(alarm));
  made.dataset.colour = alarm.colour;
  made.dataset.alarm = alarm.id;
  return made;
}

function text(alarm) {
  const head = element('div', 'head', link(`#/site/${alarm.world}/${alarm.site}`, 'name', siteName(alarm)), worldTag(alarm.world),
    ...marks(alarm).map((mark) => element('span', 'tag', mark)));
  return element('div', 'text', head, link(`#/alarm/${alarm.id}`, 'finding', finding(alarm)), foot(alarm));
}

function foot(alarm) {
  const wait = waits(alarm) ? action(alarm) : '';
  const over = alarm.returnedAt === null ? '' : `${word('RETURNED')} ${minute(alarm.returnedAt)}`;
  const answered = alarm.answer ? join([`${word('ACKNOWLEDGED')} ${alarm.answer.user}`, alarm.answer.note]) : '';
  return element('div', 'soft', join([over, answered, wait]));
}

function side(alarm) {
  const since = element('span', 'number', time(alarm.times.measured ?? alarm.times.received));
  const state = element('span', 'soft', word(`state${alarm.state}`));
  if (!waits(alarm)) return element('div', 'side', since, state);
  return element('div', 'side', since, state, button(word('doACKNOWLEDGE'), 'acknowledge', () => acknowledge([alarm], sentence(alarm))));
}
