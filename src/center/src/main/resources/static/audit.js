import { row, table } from './administration.js';
import { button, element } from './elements.js';
import { dateTime, join } from './format.js';
import { read } from './session.js';
import { notLoaded, word } from './words.js';

/** Draws the record of who did what, the newest first, of one person or time when that is asked. */
export async function drawAudit(place) {
  const user = named('who', 'text');
  const from = named('fromTime', 'datetime-local');
  const to = named('toTime', 'datetime-local');
  const list = element('div');
  const chain = element('p', 'soft');
  chain.setAttribute('role', 'status');
  const form = element('form', 'question', user.label, from.label, to.label, element('button', 'main', word('show')), button(word('checkChain'), '', () => check(chain)));
  const question = () => ({ user: user.input.value.trim(), from: millis(from.input), to: millis(to.input) });
  form.addEventListener('submit', (event) => { event.preventDefault(); page(list, question(), ''); });
  place.replaceChildren(element('h2', '', word('audit')), form, chain, list);
  await page(list, question(), '');
}

function named(name, type) {
  const input = Object.assign(element('input'), { type, maxLength: 80 });
  return { input, label: element('label', '', element('span', '', word(name)), input) };
}

const millis = (input) => (input.value ? String(new Date(input.value).getTime()) : '');

async function page(list, question, before) {
  const query = new URLSearchParams(Object.entries({ ...question, before }).filter(([, value]) => value));
  try {
    show(list, question, await read(`api/audit?${query}`));
  } catch (problem) {
    list.replaceChildren(element('p', 'problem', notLoaded(problem)));
  }
}

function show(list, question, { rows, next }) {
  const drawn = rows.map((one) => row(String(one.id), dateTime(one.happened), one.who || '–', one.origin, one.operation, join([one.world, one.site]), one.outcome, one.detail));
  const more = next === null ? '' : button(word('older'), '', () => page(list, question, next));
  list.replaceChildren(table(['', 'time', 'who', 'origin', 'operation', 'site', 'outcome', 'details'], drawn), more);
}

async function check(place) {
  try {
    const found = await read('api/audit/chain');
    place.textContent = found.holds ? `${word('chainHolds')} ${found.rows} · ${found.last}` : `${word('chainBroken')} ${found.broken}`;
  } catch (problem) {
    place.textContent = notLoaded(problem);
  }
}
