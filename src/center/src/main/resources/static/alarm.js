import { overText } from './aside.js';
import { alarmButtons } from './desk.js';
import { badge, button, element, link, worldTag } from './elements.js';
import { journal, trouble, waiting } from './event.js';
import { beijing } from './forms.js';
import { amount, join, qualityText, span, time } from './format.js';
import { alarms, planOf, sensorOf, waits } from './model.js';
import { drawNeighbours } from './neighbours.js';
import { past } from './past.js';
import { planLink } from './plan-table.js';
import { action, advice, marks, placeAndFinding, reasons, sentence, siteName } from './sentence.js';
import { officer, read } from './session.js';
import { said, word } from './words.js';

const TIMES = ['measured', 'received', 'decided', 'told', 'answered'];
const details = new Map();
let asked = '';

/** Draws all there is to know of an alarm; `fresh` when the page was not shown before. */
export function drawAlarmPage(page, id, fresh) {
  if (fresh) delete page.dataset.shown;
  const detail = details.get(id);
  const alarm = alarms.get(id) ?? detail?.alarm;
  const sign = JSON.stringify(alarm);
  if (fresh || asked !== sign) {
    asked = sign;
    load(page, id);
  }
  if (!alarm) return waiting(page, id, detail, () => load(page, id));
  const shown = JSON.stringify([alarm, detail]);
  if (fresh || page.dataset.shown !== shown) {
    page.dataset.shown = shown;
    page.replaceChildren(...content(page, alarm, detail));
  }
  return drawNeighbours(page.querySelector('.neighbours'), alarm);
}

async function load(page, id) {
  const detail = await read(`api/alarms/${id}`).catch((problem) => ({ ...details.get(id), problem: trouble(problem) }));
  if (location.hash !== `#/alarm/${id}`) return;
  details.clear();
  details.set(id, detail);
  drawAlarmPage(page, id, false);
}

function content(page, alarm, detail) {
  const state = element('p', 'soft', join([word(`state${alarm.state}`), overText(alarm), alarm.raising > 1 ? `${word('raisedTimes')} ${alarm.raising}` : '']));
  const head = element('section', `subject ${waits(alarm) ? (alarm.activity === 'ACTIVE' ? 'loud' : 'returned') : 'answered'}`, badge(alarm.colour),
    element('p', 'sentence', placeAndFinding(alarm), worldTag(alarm.world), ...marks(alarm).map((mark) => element('span', 'tag', mark))),
    element('p', 'next', action(alarm)), state, element('p', 'soft spoken', `${word('readOut')} ${sentence(alarm)}`), element('p', '', ...alarmButtons(alarm), button(word('print'), 'screen', () => window.print())));
  head.dataset.colour = alarm.colour;
  return [nav(alarm), printed(alarm), head, times(alarm), cause(alarm, detail), element('section', 'neighbours'), past(alarm), journal(detail, () => load(page, alarm.id))];
}

const nav = (alarm) => element('nav', '', link('#/', '', `‹ ${word('overview')}`), link('#/desk', '', word('desk')),
  link(`#/site/${alarm.world}/${alarm.site}`, '', siteName(alarm)), alarm.event ? link(`#/event/${alarm.world}/${alarm.site}/${alarm.event}`, '', `${word('event')} ${alarm.event}`) : '',
  link(`#/dangers/new/${alarm.id}`, '', word('toDanger')));

/** What a sheet of paper must say of itself; the time is that of printing. */
function printed(alarm) {
  const made = element('p', 'paper soft', '');
  window.onbeforeprint = () => { made.textContent = `Berm · ${alarm.id} · ${word('printedAt')} ${beijing(Date.now())} · ${officer()?.name ?? ''} · ${word('wholeOnScreen')}`; };
  return made;
}

function times(alarm) {
  const steps = TIMES.map((name) => {
    const at = alarm.times[name];
    const late = name === 'told' || name === 'answered' ? after(at, alarm.times.decided) : '';
    return element('li', at === null ? 'open' : '', element('b', '', word(name)), element('span', 'number', at === null ? (name === 'answered' ? word('now') : '–') : time(at)),
      element('small', '', word(`${name}Is`)), element('small', 'number', late));
  });
  return element('section', '', element('h2', '', word('times')), element('ol', 'times', ...steps));
}

const after = (at, decided) => (at === null || decided === null ? '' : `+ ${delay(Math.max(0, at - decided))}`);

const delay = (millis) => (millis < 10_000 ? `${(millis / 1000).toFixed(1)} s` : span(millis));

function cause(alarm, detail) {
  const { value, unit, limit, approvedBy, quality, plan, position } = alarm.cause;
  const declared = detail?.limit;
  const counted = unit === '1' && !alarm.cause.sensor;
  const rows = [
    ['sensor', alarm.cause.sensor ? said(sensorOf(alarm, alarm.cause.sensor).name) : ''],
    ['because', reasons(alarm)],
    ['advice', advice(alarm)],
    ['reading', value === null || counted ? '' : amount(value, unit, limit)],
    ['quality', quality ? qualityText(quality, []) : ''],
    ['limit', limit === null || counted ? '' : amount(limit, unit)],
    ['clearAt', declared && !counted ? amount(declared.clearAt, unit, limit) : ''],
    ['onDelay', declared?.onDelay ? span(declared.onDelay) : ''],
    ['approvedBy', limit === null ? '' : approver(approvedBy)],
    ['document', declared?.document ?? ''],
    ['effectiveFrom', declared?.effectiveFrom ?? ''],
    ['plan', String(plan)],
    ['responsePlan', planLink(alarm.responsePlan, planOf(alarm).kind)],
    ['position', position],
  ].filter(([, text]) => text);
  const list = element('dl', '', ...rows.flatMap(([name, text]) => [element('dt', '', word(name)), element('dd', '', text)]));
  return element('section', '', element('h2', '', word('cause')), list);
}

/** Who approved a limit; a demonstration is no approval. */
export function approver(approvedBy) {
  if (!approvedBy) return element('span', 'tag', word('unapproved'));
  return approvedBy === 'demonstration' ? element('span', 'tag', word('demonstration')) : approvedBy;
}
