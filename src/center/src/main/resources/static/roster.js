import { button, element, link } from './elements.js';
import { beijing, choice, field, form, isoTime, line } from './forms.js';
import { onDutyText, placeText, stretchText } from './on-duty.js';
import { change, read } from './session.js';
import { call } from './sheet.js';
import { failed, notLoaded, word } from './words.js';

const DAY = 86_400_000;
const DAYS = 7;
const ROLES = ['OFFICER', 'LEADER'];
const MOST_REFUSED = 50;

/** Draws the duty roster of a week: #/roster, #/roster/2026-10-04. */
export async function drawRosterPage(page, [date], fresh) {
  if (!fresh) return;
  page.replaceChildren(element('p', 'soft', '…'));
  await show(page, date);
}

async function show(page, date) {
  try {
    const [week, now] = await Promise.all([read(`api/roster?days=${DAYS}${date ? `&date=${encodeURIComponent(date)}` : ''}`), read('api/roster/now')]);
    const again = () => {
      window.dispatchEvent(new Event('roster'));
      show(page, date);
    };
    page.replaceChildren(nav(), head(week, now), ...week.rosters.map((one) => roster(one, again)),
      week.writable.length ? writing(week.writable, again) : '', week.writable.length ? importing(week.writable, again) : '');
  } catch (problem) {
    page.replaceChildren(nav(), element('p', 'soft', notLoaded(problem)));
  }
}

const nav = () => element('nav', '', link('#/', '', `‹ ${word('sites')}`), link('#/shift', '', word('shiftStart')), link('#/people', '', word('peopleOfSites')));

const address = (millis) => `#/roster/${beijing(millis).slice(0, 10)}`;

function head(week, now) {
  const date = (millis) => element('span', 'whole-date', beijing(millis).slice(0, 10));
  return element('section', 'subject', element('p', 'sentence', word('roster'), ' ', date(week.from), ' – ', date(week.until - 1)), element('p', '', onDutyText(now) || word('noRoster')),
    element('p', 'weeks', link(address(week.from - DAYS * DAY), 'outside', word('weekBefore')), link('#/roster', 'outside', word('thisWeek')), link(address(week.until), 'outside', word('weekAfter'))));
}

function roster({ scope, mayEdit, entries, gaps, withoutLeader }, again) {
  const lack = (name) => (gap) => element('li', 'wrong', `${word(name)}: ${stretchText(gap)}`);
  const lacks = element('ul', 'gaps', ...gaps.map(lack('nobodyOnRoster')), ...withoutLeader.map(lack('noLeader')));
  const rows = entries.map((entry) => element('tr', '', ...[stretchText(entry), word(entry.role), element('b', '', entry.person),
    entry.phone ? call({ name: entry.person, phone: entry.phone }) : '–', entry.writtenBy, mayEdit ? ending(entry, again) : ''].map((cell) => element('td', '', cell))));
  const columns = ['dutyTime', 'duty', 'person', 'phone', 'writtenBy', ''];
  const table = element('table', 'list roster', element('thead', '', element('tr', '', ...columns.map((name) => element('th', '', name && word(name))))), element('tbody', '', ...rows));
  return element('section', 'wide', element('h2', '', placeText(scope)), lacks, rows.length ? table : element('p', 'soft', word('noEntries')));
}

/** Ends an entry: a click, and another that means it. */
function ending(entry, again) {
  if (entry.until <= Date.now()) return '';
  const made = element('span', '');
  const sure = button(word('endSure'), 'main', async () => {
    try {
      await change('POST', `api/roster/${entry.id}/end`);
      again();
    } catch (problem) {
      made.replaceChildren(element('b', 'wrong', failed(problem)));
    }
  });
  const first = button(word(entry.from > Date.now() ? 'takeBack' : 'endNow'), '', () => { made.replaceChildren(sure); sure.focus(); });
  first.setAttribute('aria-label', `${first.textContent}: ${entry.person} ${stretchText(entry)}`);
  made.append(first);
  return made;
}

const places = (writable) => choice(writable.map((scope) => [scope, placeText(scope)]));

function writing(writable, again) {
  const scope = places(writable);
  const role = choice(ROLES.map((one) => [one, word(one)]));
  const person = line({ required: true, maxLength: 80 });
  const phone = line({ maxLength: 40 });
  const from = line({ type: 'datetime-local' });
  const until = line({ type: 'datetime-local', required: true });
  const act = async () => {
    await change('POST', 'api/roster', { scope: scope.value, role: role.value, person: person.value, phone: phone.value, from: isoTime(from.value), until: isoTime(until.value) });
    setTimeout(again, 1_000);
    return `${word('kept')} ${person.value}`;
  };
  return element('section', '', element('h2', '', word('writeRoster')), form(word('keep'), act, field('dutyPlace', scope), field('duty', role), field('person', person),
    field('phone', phone, word('rosterPhoneHint')), field('dutyFrom', from, word('nowHint')), field('dutyUntil', until)));
}

function importing(writable, again) {
  const scope = places(writable);
  const file = Object.assign(element('input'), { type: 'file', accept: '.csv,text/csv', required: true });
  const refused = element('ul', 'problems');
  const act = async () => {
    refused.replaceChildren();
    const done = await change('POST', `api/roster/csv?scope=${encodeURIComponent(scope.value)}`, file.files[0], 'text/csv');
    refused.replaceChildren(...done.refused.slice(0, MOST_REFUSED).map((row) => element('li', '', `${word('fileLine')} ${row.line}: ${row.problems.join('; ')}`)));
    if (!done.refused.length) setTimeout(again, 2_000);
    return `${word('rowsTaken')} ${done.taken} · ${word('rowsKnown')} ${done.known} · ${word('rowsRefused')} ${done.refused.length} / ${done.rows}`;
  };
  return element('section', '', element('h2', '', word('importRoster')), form(word('importFile'), act, field('dutyPlace', scope, word('importScopeHint')), field('csvFile', file, word('importHint')), refused));
}
