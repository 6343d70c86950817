// What a plan says of a place in words: whom it would hit, what its heights count from, whom to call, its limits.
import { approver } from './alarm.js';
import { badge, element, link, setText } from './elements.js';
import { join, shortAmount, time } from './format.js';
import { read } from './session.js';
import { notLoaded, said, word } from './words.js';

/** The place as a list of names and what is said of each. */
export function placeSheet(plan) {
  const { place, consequence, video, seasons } = plan.sheet ?? { seasons: [] };
  const rows = [
    ['downstream', consequence ? `${consequence.peopleDownstream} ${word('persons')}`.trim() : ''],
    ['datum', place?.datum],
    ['seasons', seasons.map((season) => `${said(season.name)} ${season.from} – ${season.to}: ≤ ${shortAmount(season.most, 'm')}`).join('; ')],
    ['coordinates', place ? `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}` : ''],
    ['countyCode', place?.county],
    ['address', place?.address],
    ['video', video ? outside(video) : ''],
  ].filter(([, text]) => text);
  return rows.length ? [element('h2', '', word('sheet')), list(rows)] : [];
}

const list = (rows) => element('dl', '', ...rows.flatMap(([name, text]) => [element('dt', '', word(name)), element('dd', '', text)]));

function outside(address) {
  const made = link(address, 'outside', new URL(address).host);
  made.target = '_blank';
  made.rel = 'noopener noreferrer';
  return made;
}

/** Whether it is a head pond, as a tag; nothing where the plan does not say. */
export function headPondTag(plan) {
  return plan.kind === 'tailings-pond' && plan.sheet?.consequence?.headPond ? element('span', 'tag strong', word('headPond')) : '';
}

/** Asks for the people of a site and lists them: who is called first stands first. */
export async function loadPeople(place, site) {
  const people = await read(`api/sites/${site.world}/${site.site}/people`).then(peopleList, whyNobody);
  place.replaceChildren(element('h2', '', word('people')), people);
}

function peopleList(people) {
  const rows = people.map((person) => element('li', '', element('span', 'soft', word(person.role)), element('b', '', person.name), call(person), element('span', 'soft', person.organisation ?? '')));
  return rows.length ? element('ul', 'people', ...rows) : element('p', 'soft', word('noPeople'));
}

function whyNobody(problem) {
  const known = { 403: 'peopleHidden', 404: 'noPeople' }[problem.status];
  return element('p', 'soft', known ? word(known) : notLoaded(problem));
}

/** A number to be called by a click. */
export const call = (person) => {
  const made = link(`tel:${person.phone.replace(/[ -]/g, '')}`, 'number', person.phone);
  made.setAttribute('aria-label', `${word('call')} ${person.name} ${person.phone}`);
  return made;
};

/** Every limit of the plan in force with who approved it, folded until it is wanted. */
export function planSheet(plan) {
  const rows = plan.sensors.flatMap((sensor) => [[sensor.limits, said(sensor.name), sensor.unit], ...sensor.rules.map((rule) => [rule.limits, `${said(sensor.name)} · ${rule.id}`, rule.unit])])
    .concat((plan.conditions ?? []).map((condition) => [condition.limits, said(condition.name), '']))
    .flatMap(([limits, name, unit]) => (limits?.levels ?? []).map((level) => row(name, level, unit)));
  const title = element('summary', '');
  setText(title, join([word('planPage'), String(plan.version ?? ''), plan.effectiveFrom ? `${word('since')} ${time(plan.effectiveFrom)}` : '']));
  const heads = ['sensor', 'state', 'limit', 'approvedBy', 'document', 'effectiveFrom'].map((name) => element('th', '', word(name)));
  return element('details', '', title, element('div', 'wide', element('table', 'listing', element('thead', '', element('tr', '', ...heads)), element('tbody', '', ...rows))));
}

function row(name, level, unit) {
  const cells = [name, badge(level.colour), element('span', 'number', shortAmount(level.at, unit)), approver(level.approvedBy), level.document ?? '', level.effectiveFrom ?? ''];
  return element('tr', level.approvedBy ? 'answered' : 'answered hollow', ...cells.map((content) => element('td', 'limits', content)));
}
