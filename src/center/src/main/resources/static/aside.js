// What is put aside: that of which nobody is told for a time, whether it has an alarm now or not; who did it, why, and until when.
import { join, time } from './format.js';
import { alarms, isShown, planOf, sensorOf } from './model.js';
import { read } from './session.js';
import { isChinese, locale, notLoaded, word } from './words.js';

const ASKED_MILLIS = 30_000;
const state = { rows: [], more: 0, problem: null };

/** Asks the centre again and again; `changed` is called after each answer. */
export function followAside(changed) {
  askAside(changed);
  setInterval(() => askAside(changed), ASKED_MILLIS);
}

/** What is known stays when the centre does not answer, and the desk says so. */
export async function askAside(changed) {
  try {
    const found = await read('api/aside');
    Object.assign(state, { rows: found.aside, more: found.more, problem: null });
  } catch (problem) {
    state.problem = problem;
  }
  changed();
}

/** What is put aside and is told by no alarm of the console, as rows beside alarms. */
export const quietAside = () => state.rows.filter(isShown).filter((one) => !alarms.has(one.alarm) || alarms.get(one.alarm).closed).map(asRow);

/** What the list lacks, in words; empty when it is whole. */
export const asideLacks = () => join([state.problem && notLoaded(state.problem), state.more && `${word('asideMore')} ${state.more.toLocaleString(locale())}`]);

function asRow(one) {
  const over = { shelving: one.kind === 'SHELVED' ? one : null, outOfService: one.kind === 'OUT_OF_SERVICE' ? one : null };
  const zh = names(one, 'zh');
  const en = names(one, 'en');
  return { id: `${one.kind}/${one.world}/${one.site}/${one.condition ?? one.sensor}`, quiet: true, world: one.world, site: one.site, condition: one.condition, state: one.kind, over,
    maskedBy: one.kind === 'SUPPRESSED_BY_DESIGN' ? one.reason : null, maintenance: one.kind === 'MAINTENANCE' ? one : null,
    colour: null, activity: 'RETURNED', acknowledgement: 'ACKNOWLEDGED', closed: false, latched: false, event: 0, raising: 1, cause: { sensor: null, limit: null, facts: {} },
    times: { measured: one.since, received: one.since ?? 0 }, said: { zh, en } };
}

/** A condition or a sensor under the names that its plan has for them. */
function names(one, language) {
  const plan = planOf(one);
  const [sensor, rule] = one.condition ? one.condition.split('.') : [one.sensor];
  const whole = plan.conditions.find((condition) => condition.id === one.condition);
  const finding = whole ? whole.name[language] : join([sensorOf(one, sensor).name[language], rule]);
  return { site: plan.name[language], finding, sentence: `${plan.name[language]} ${finding}`, marks: [] };
}

/** What lies over an alarm: who put it there, why, and until when. */
export function overText({ over, maskedBy, maintenance }) {
  const { shelving, outOfService } = over;
  const until = shelving && `${word('shelvedUntil')} ${time(shelving.until)}${shelving.oneShot ? `${isChinese() ? '，' : ', '}${word('oneShot')}` : ''}`;
  return join([shelving && join([until, shelving.by, shelving.reason]),
    outOfService && join([`${word('outOfServiceSince')} ${time(outOfService.since)}`, word('noEnd'), outOfService.by, outOfService.reason]),
    maskedBy && `${word('maskedBy')} ${maskedBy}`,
    maintenance && join([`${word('maintenance')} ${time(maintenance.since)} – ${time(maintenance.until)}`, maintenance.reason, `${word('plan')} ${maintenance.plan}`])]);
}
