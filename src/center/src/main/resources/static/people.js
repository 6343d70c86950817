import { element, link } from './elements.js';
import { join } from './format.js';
import { beijing, tick } from './forms.js';
import { planOf } from './model.js';
import { read } from './session.js';
import { call } from './sheet.js';
import { notLoaded, said, word } from './words.js';

/** Draws who answers for which site, since when by which plan, and what is amiss with it. */
export async function drawPeoplePage(page, unused, fresh) {
  if (!fresh) return;
  page.replaceChildren(element('p', 'soft', '…'));
  try {
    page.replaceChildren(nav(), ...content(await read('api/people')));
  } catch (problem) {
    page.replaceChildren(nav(), element('p', 'soft', notLoaded(problem)));
  }
}

const nav = () => element('nav', '', link('#/', '', `‹ ${word('sites')}`), link('#/roster', '', word('roster')), link('#/shift', '', word('shiftStart')));

const failures = (site) => site.people.filter((one) => one.failed);

const isAmiss = (site) => site.missing.length + failures(site).length > 0;

function content(sites) {
  const lacking = sites.filter((site) => site.missing.length).length;
  const failing = sites.flatMap(failures).length;
  const place = element('div', '');
  const only = tick(word('onlyAmiss'));
  const draw = () => place.replaceChildren(table(only.box.checked ? sites.filter(isAmiss) : sites));
  only.box.addEventListener('change', draw);
  draw();
  return [element('section', 'subject', element('p', 'sentence', word('peopleOfSites')), element('p', lacking ? 'wrong' : '', `${word('sitesLacking')} ${lacking} / ${sites.length}`),
    element('p', failing ? 'wrong' : '', `${word('numbersFailing')} ${failing}`), element('p', 'soft', word('peopleChange'))),
  element('section', 'wide', only.made, place)];
}

function table(sites) {
  const columns = ['sites', 'role', 'person', 'phone', 'organisation', 'standsSince', 'lastCall'];
  const rows = sites.flatMap((site) => [...site.people.map((one) => personRow(site, one)), ...site.missing.map((role) => missingRow(site, role))]
    .map((cells, index) => element('tr', index ? '' : 'first', element('td', '', index ? '' : link(`#/site/${site.world}/${site.site}`, '', said(planOf(site).name))), ...cells)));
  return element('table', 'list responsible', element('thead', '', element('tr', '', ...columns.map((name) => element('th', '', word(name))))), element('tbody', '', ...rows));
}

function personRow(site, { person, sinceVersion, since, failed: missed }) {
  const version = join([`${word('plan')} ${sinceVersion}`, since === null ? '' : beijing(since).slice(0, 10)]);
  const last = missed ? element('b', 'wrong', join([word('callFailed'), missed.channel, beijing(missed.at), missed.reason])) : '';
  return [word(person.role), element('b', '', person.name), call(person), person.organisation ?? '', version, last].map((cell) => element('td', '', cell));
}

function missingRow(site, role) {
  return [element('td', '', word(role)), element('td', 'wrong', word('nobodyNamed')), ...Array.from({ length: 4 }, () => element('td', ''))];
}
