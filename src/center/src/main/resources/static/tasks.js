// What the response plan asks of an event at its colour: who does what, by when, and how that is seen.
import { tickOff } from './actions.js';
import { button, element } from './elements.js';
import { join, span, time } from './format.js';
import { planOf } from './model.js';
import { levelText, planLink } from './plan-table.js';
import { mayDo, officer } from './session.js';
import { said, word } from './words.js';

/** The tasks of an event that is open, those that are done with when and by whom. */
export function tasks(event, detail, name) {
  const plan = event.closedAt === null ? detail?.plan : null;
  if (!plan) return '';
  const rows = plan.tasks.map((task) => taskRow(event, task, detail.people, name));
  return element('section', 'tasks', element('h2', '', word('tasks')), element('p', 'soft', planLink(plan.version, planOf(event).kind), ruleText(plan)), changedText(event, plan),
    rows.length ? element('ul', 'todo', ...rows) : element('p', 'soft', word('noTasks')));
}

const ruleText = (plan) => ` · ${word('downgradeRule')}: ${word('planCalmFor')} ${span(plan.calm)} ${word(plan.signed ? 'planSigned' : 'planUnsigned')}`;

/** Says that the step that runs was begun by another plan. */
function changedText(event, plan) {
  const same = JSON.stringify(event.responsePlan ?? null) === JSON.stringify(plan.version ?? null);
  return same || event.due === null ? '' : element('p', 'soft', word('planChanged'));
}

function taskRow(event, task, people, name) {
  const done = task.done;
  const clock = element('span', 'number clock', '');
  if (done) clock.textContent = time(done.at);
  else clock.dataset.due = task.due;
  const can = done || !mayDo('ACT') ? '' : button(word('doTASK'), '', () => tickOff(event, task, name));
  if (can) can.setAttribute('aria-label', `${word('doTASK')}: ${said(task.words)}`);
  return element('li', done ? 'done' : '', element('b', '', `${done ? '☑' : '☐'} ${said(task.words)}`), element('span', '', responsible(event, task, people)), clock,
    element('small', '', done ? join([done.by, done.note]) : `${word('taskEvidence')}: ${said(task.evidence)}`), can);
}

/** The role, and who has it by the plan of the site. */
function responsible(event, task, people) {
  const role = task.role ? word(task.role) : levelText(planOf(event).kind, task.level);
  const named = people.filter((person) => person.role === task.role).map((person) => person.name);
  return join([role, people.length && !named.length ? word('nobodyWithRole') : named.join('、')]);
}

/** Says under whose name one signs, where the plan asks for a signature. */
export const signature = (detail) => (detail?.plan?.signed ? element('p', 'soft', `${word('signAs')} ${officer().name}`) : '');
