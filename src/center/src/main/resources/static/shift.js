import { button, element, link } from './elements.js';
import { beijing, choice, field, form, line, lines, tick } from './forms.js';
import { planOf } from './model.js';
import { personText, stretchText } from './on-duty.js';
import { change, officer, read } from './session.js';
import * as sound from './sound.js';
import { notLoaded, said, word } from './words.js';

const MOST_CALLS = 100;
const OUTCOMES = ['ANSWERED', 'MISSED', 'BUSY'];

/** Draws the start of a shift: what works, who was reached, and who takes over from whom. */
export async function drawShiftPage(page, unused, fresh) {
  if (!fresh) return;
  page.replaceChildren(element('p', 'soft', '…'));
  try {
    const [check, shifts, channels, now, today] = await Promise.all([read('api/shifts/check'), read('api/shifts'), channelStates(), read('api/roster/now'), read('api/roster?days=1')]);
    page.replaceChildren(...content(page, { check, shifts, channels, now, today }));
  } catch (problem) {
    page.replaceChildren(element('p', 'soft', notLoaded(problem)));
  }
}

/** The channels of notification, or why they are not known: that is not the same as that there are none. */
async function channelStates() {
  try {
    return Object.entries(await read('api/channels')).map(([name, channel]) => ({ name, dead: channel.condition !== 'UP' }));
  } catch (problem) {
    return problem;
  }
}

function channelBox(box, channels) {
  if (channels instanceof Error) return box('channels', '?', true, notLoaded(channels));
  const dead = channels.filter((one) => one.dead);
  return box('channels', `${channels.length - dead.length}/${channels.length}`, dead.length > 0, channels.length ? dead.map((one) => one.name).join(', ') : word('noChannels'));
}

function content(page, { check, shifts, channels, now, today }) {
  const current = check.current ? `${word('onDuty')}: ${check.current.officer} · ${word('since')} ${beijing(check.current.began)}` : word('nobodyOnDuty');
  return [element('nav', '', link('#/', '', `‹ ${word('sites')}`), link('#/roster', '', word('roster')), link('#/people', '', word('peopleOfSites')), link('#/coverage', '', word('coverage')), link('#/dangers', '', word('dangers'))),
    element('section', 'subject', element('p', 'sentence', word('shiftStart')), element('p', '', current), ...byRoster(check, now)),
    element('section', '', element('h2', '', word('checks')), checks(check, channels)),
    element('section', '', element('h2', '', word('takeOver')), takeOver(page, rollOf(today, shifts))),
    element('section', 'wide', element('h2', '', word('shifts')), list(shifts))];
}

/** Who should be here by the roster, who comes next, and whether who took over is one of them. */
function byRoster(check, { kept, onDuty, next }) {
  if (!kept) return [element('p', 'soft', word('noRoster'))];
  const here = onDuty.map((line) => `${personText(line)} ${stretchText(line)}`).join('; ');
  const named = (line) => line.person.localeCompare(check.current.officer, undefined, { sensitivity: 'base' }) === 0;
  const stranger = check.current && onDuty.length && !onDuty.some(named);
  return [element('p', onDuty.length ? '' : 'wrong', onDuty.length ? `${word('shouldBeHere')}: ${here}` : word('nobodyOnRoster')),
    stranger ? element('p', 'wrong', `${word('notOnRoster')}: ${check.current.officer}`) : '',
    next.length ? element('p', 'soft', `${word('comesNext')}: ${next.map((line) => `${personText(line)} ${stretchText(line)}`).join('; ')}`) : ''];
}

function checks(check, channels) {
  const { stand } = check;
  const box = (name, text, bad, more) => element('div', bad ? 'bad' : '', word(name), element('b', '', text), element('small', '', more ?? ''));
  const blind = check.blind.map((site) => said(planOf({ world: 'live', site }).name)).join(', ');
  return element('div', 'checks', box('path', stand.path === 'UP' ? word('works') : stand.path, stand.path !== 'UP'),
    channelBox(box, channels),
    box('blindSites', String(stand.sitesBlind), stand.sitesBlind > 0, blind),
    box('coverage', `${stand.pondsCovered}/${stand.ponds}`, stand.pondsCovered < stand.ponds, word('coverageIs')),
    box('hazardsOnline', `${stand.hazardsOnline}/${stand.hazards}`, stand.hazardsOnline < stand.hazards),
    box('dangersOverdue', String(stand.dangersOverdue), stand.dangersOverdue > 0));
}

function takeOver(page, people) {
  const heard = tick(word('soundHeard'));
  const test = button(word('soundTest'), '', () => sound.allow());
  const calls = roll(people);
  const note = lines();
  const act = async () => {
    const shift = await change('POST', 'api/shifts', { soundHeard: heard.box.checked, note: note.value, calls: calls.rows() });
    setTimeout(() => drawShiftPage(page, [], true), 1_500);
    return `${word('kept')} ${beijing(shift.began)} · ${shift.officer}${shift.takenFrom ? ` ← ${shift.takenFrom}` : ''}`;
  };
  return form(`${word('takeOver')} · ${word('SIGNATURE')}`, act, element('div', 'whole', test, ' ', heard.made), calls.made, whole(field('note', note, `${word('signedBy')} ${officer()?.name ?? '…'}`)));
}

/** A field as wide as its form. */
function whole(made) {
  made.classList.add('whole');
  return made;
}

/** Who is to be phoned: those on duty who named a number, then those of the last shift. */
function rollOf({ rosters }, shifts) {
  const now = Date.now();
  const onDuty = rosters.flatMap((one) => one.entries).filter((entry) => entry.phone && entry.from <= now && now < entry.until);
  const people = [...onDuty, ...(shifts[0]?.calls ?? [])];
  return people.filter((one, index) => people.findIndex((other) => other.person === one.person && other.phone === one.phone) === index).slice(0, MOST_CALLS);
}

/** The roll-call by telephone: those who are to be phoned, and whoever is added. */
function roll(people) {
  const made = element('div', 'calls', element('h2', '', word('rollCall')));
  const all = [];
  const add = (person = '', phone = '') => {
    const row = { person: line({ value: person, maxLength: 80 }), phone: line({ value: phone, maxLength: 40 }),
      outcome: choice([['', word('notCalled')], ...OUTCOMES.map((one) => [one, word(`call${one}`)])]), note: line({ maxLength: 300 }) };
    Object.entries({ person: 'person', phone: 'phone', outcome: 'outcome', note: 'note' }).forEach(([name, label]) => {
      row[name].setAttribute('aria-label', word(label));
      if (name !== 'outcome') row[name].placeholder = word(label);
    });
    all.push(row);
    more.before(element('div', '', row.person, row.phone, row.outcome, row.note));
  };
  const more = button(word('addPerson'), '', () => add());
  made.append(more);
  people.forEach((one) => add(one.person, one.phone));
  if (!all.length) add();
  const rows = () => all.filter((row) => row.person.value.trim())
    .map((row) => ({ person: row.person.value, phone: row.phone.value, outcome: row.outcome.value || null, note: row.note.value }));
  return { made, rows };
}

function list(shifts) {
  const rows = shifts.map((shift) => {
    const reached = shift.calls.filter((call) => call.outcome === 'ANSWERED').length;
    const cells = [beijing(shift.began), shift.officer, shift.takenFrom || '–', shift.stand.path === 'UP' ? word('works') : shift.stand.path,
      `${shift.stand.pondsCovered}/${shift.stand.ponds}`, `${shift.stand.hazardsOnline}/${shift.stand.hazards}`, String(shift.stand.sitesBlind), String(shift.stand.dangersOverdue),
      word(shift.soundHeard ? 'heardYes' : 'heardNo'), `${reached}/${shift.calls.length}`, shift.note];
    return element('tr', '', ...cells.map((text) => element('td', '', text)));
  });
  const columns = ['since', 'officer', 'takenFrom', 'path', 'coverage', 'hazardsOnline', 'blindSites', 'dangersOverdue', 'soundTest', 'rollCall', 'note'];
  return element('table', 'list shifts', element('thead', '', element('tr', '', ...columns.map((name) => element('th', '', word(name))))), element('tbody', '', ...rows));
}
