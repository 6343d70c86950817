import { drawAudit } from './audit.js';
import { button, element, link } from './elements.js';
import { dateTime, join } from './format.js';
import { change, mayDo, read } from './session.js';
import { failed, notLoaded, word } from './words.js';

const ROLES = ['VIEWER', 'OPERATOR', 'ENGINEER', 'APPROVER', 'DRILL_LEADER', 'ADMINISTRATOR'];
const FOR_PROGRAMS = ['VIEWER', 'OPERATOR', 'ENGINEER', 'DRILL_LEADER'];
const TABS = ['users', 'tokens', 'audit'];

/** Draws who may do what: people, programs, and the record of both; `part` is the one of them shown. */
export function drawAdministrationPage(page, part, fresh) {
  if (!fresh) return;
  page.dataset.shown = '';
  if (!mayDo('ADMINISTER') && !mayDo('READ_AUDIT')) {
    page.replaceChildren(element('section', '', element('p', '', word('notAllowed'))));
    return;
  }
  const shown = TABS.includes(part) ? part : 'users';
  const tabs = TABS.map((tab) => {
    const made = link(`#/administration/${tab}`, '', word(tab));
    if (tab === shown) made.setAttribute('aria-current', 'page');
    return made;
  });
  const place = element('section', 'administration');
  page.replaceChildren(element('nav', '', link('#/', '', `‹ ${word('alarms')}`), ...tabs, link('#/plans', '', word('responsePlans')), link('#/roster', '', word('roster')), link('#/people', '', word('peopleOfSites'))), place);
  draw(place, shown);
}

function draw(place, shown) {
  const drawn = { users: drawUsers, tokens: drawTokens, audit: drawAudit }[shown](place);
  drawn.catch((problem) => place.replaceChildren(element('p', 'problem', notLoaded(problem))));
}

/** A table whose columns are named by words. */
export function table(columns, rows) {
  return element('div', 'wide', element('table', 'sensors', element('thead', '', element('tr', '', ...columns.map((name) => element('th', '', name && word(name))))),
    element('tbody', '', ...rows)));
}

export const row = (...cells) => element('tr', '', ...cells.map((cell) => (Array.isArray(cell) ? element('td', '', ...cell) : element('td', '', cell))));

const when = (millis) => (millis ? dateTime(millis) : '–');

const grantText = (grant) => element('span', 'tag', `${word(grant.role)} · ${scopeText(grant.scope)}`);

const scopeText = (scope) => (scope === 'all' ? word('everywhere') : scope.replace('county:', `${word('county')} `).replace('site:', `${word('site')} `));

/** A dialog with a form; `act` is given it, and its failure is told in it. */
function ask(title, fields, act) {
  const problem = element('p', 'problem');
  problem.setAttribute('role', 'alert');
  const cancel = button(word('cancel'), '', () => dialog.close());
  const submit = element('button', 'main', word('apply'));
  const form = element('form', '', element('h3', '', title), ...fields, problem, element('menu', '', cancel, submit));
  const dialog = element('dialog', 'administration', form);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      await act();
      dialog.close();
    } catch (failure) {
      problem.textContent = failed(failure);
    }
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Shows a secret that is never seen again, to be copied. */
function show(title, secret) {
  const close = element('button', 'main', word('close'));
  const value = element('output', 'secret', secret);
  value.tabIndex = 0;
  const dialog = element('dialog', 'administration', element('form', '', element('h3', '', title), element('p', '', word('seenOnce')), value, element('menu', '', close)));
  dialog.querySelector('form').method = 'dialog';
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function field(name, attributes) {
  const input = Object.assign(element('input'), attributes);
  return { input, label: element('label', '', element('span', '', word(name)), input) };
}

/** Rows of a role and a scope each, with a button for one more. */
function grantFields(grants, roles) {
  const list = element('div', 'grants');
  const add = (grant) => {
    const role = element('select', '', ...roles.map((name) => Object.assign(element('option', '', word(name)), { value: name })));
    role.value = grant.role;
    role.setAttribute('aria-label', word('role'));
    const scope = Object.assign(element('input'), { value: grant.scope, maxLength: 130, required: true });
    scope.setAttribute('aria-label', word('scope'));
    const line = element('div', '', role, scope, button(word('remove'), '', () => line.remove()));
    list.append(line);
  };
  grants.forEach(add);
  const more = button(word('addGrant'), '', () => add({ role: roles[0], scope: 'all' }));
  const chosen = () => [...list.children].map((line) => ({ role: line.querySelector('select').value, scope: line.querySelector('input').value.trim() }));
  return { fields: [element('p', 'soft', word('scopeRule')), list, more], chosen };
}

async function drawUsers(place) {
  const users = await read('api/users');
  const again = () => draw(place, 'users');
  const rows = users.map((user) => row(user.name, join([user.issuer, stateOf(user)]), user.grants.length ? user.grants.map(grantText) : word('noGrant'), when(user.lastLogin), userActions(user, again)));
  place.replaceChildren(element('h2', '', word('users')), button(word('newUser'), 'main', () => askUser(again)), table(['userName', 'state', 'grants', 'lastLogin', ''], rows));
}

function stateOf(user) {
  if (user.locked) return word('locked');
  if (user.lockedUntil > Date.now()) return word('lockedForNow');
  return user.mustChangePassword ? word('mustChange') : word('usable');
}

function userActions(user, again) {
  const path = `api/users/${user.id}`;
  const named = (made) => { made.setAttribute('aria-label', `${made.textContent}: ${user.name}`); return made; };
  return [
    named(button(word('grants'), '', () => askGrants(user, again))),
    user.issuer ? '' : named(button(word('resetPassword'), '', () => ask(`${word('resetPassword')}: ${user.name}`, [], async () => {
      show(user.name, (await change('POST', `${path}/reset`)).oneTimePassword);
      again();
    }))),
    named(button(word(user.locked ? 'unlock' : 'lock'), '', () => ask(`${word(user.locked ? 'unlock' : 'lock')}: ${user.name}`, [], async () => {
      await change('PUT', `${path}/lock`, { locked: !user.locked });
      again();
    }))),
    named(button(word('endSessions'), '', () => ask(`${word('endSessions')}: ${user.name}`, [], () => change('DELETE', `${path}/sessions`)))),
  ];
}

function askUser(again) {
  const name = field('userName', { maxLength: 64, required: true, autocomplete: 'off' });
  const grants = grantFields([{ role: 'VIEWER', scope: 'all' }], ROLES);
  ask(word('newUser'), [name.label, ...grants.fields], async () => {
    const made = await change('POST', 'api/users', { name: name.input.value.trim(), grants: grants.chosen() });
    show(made.name, made.oneTimePassword);
    again();
  });
}

function askGrants(user, again) {
  const grants = grantFields(user.grants, ROLES);
  ask(`${word('grants')}: ${user.name}`, grants.fields, async () => {
    await change('PUT', `api/users/${user.id}/grants`, { grants: grants.chosen() });
    again();
  });
}

async function drawTokens(place) {
  const tokens = await read('api/tokens');
  const again = () => draw(place, 'tokens');
  const rows = tokens.map((token) => row(token.name, token.madeBy, tokenState(token), token.grants.map(grantText), when(token.expires), when(token.lastUsed),
    token.revoked ? '' : button(word('revoke'), '', () => ask(`${word('revoke')}: ${token.name}`, [], async () => {
      await change('DELETE', `api/tokens/${token.id}`);
      again();
    }))));
  place.replaceChildren(element('h2', '', word('tokens')), button(word('newToken'), 'main', () => askToken(again)),
    table(['name', 'madeBy', 'state', 'grants', 'expires', 'lastUsed', ''], rows));
}

function tokenState(token) {
  if (token.revoked) return word('revoked');
  return word(token.expires <= Date.now() ? 'expired' : 'usable');
}

function askToken(again) {
  const name = field('name', { maxLength: 64, required: true });
  const days = field('days', { type: 'number', min: 1, max: 366, value: 90, required: true });
  const grants = grantFields([{ role: 'VIEWER', scope: 'all' }], FOR_PROGRAMS);
  ask(word('newToken'), [name.label, days.label, ...grants.fields], async () => {
    const made = await change('POST', 'api/tokens', { name: name.input.value.trim(), days: Number(days.input.value), grants: grants.chosen() });
    show(name.input.value, made.token);
    again();
  });
}
