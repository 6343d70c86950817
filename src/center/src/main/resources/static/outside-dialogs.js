// What a person types and clicks to tell something outside: each in a dialog, and what leaves never by the key that is at hand.
import { asks, takes } from './actions.js';
import { element } from './elements.js';
import { RANK, eventKey } from './model.js';
import { change } from './session.js';
import { said, word } from './words.js';

const LENGTHS = { headline: 200, description: 1000, instruction: 500, area: 200 };
const LANGUAGES = { zh: '中文', en: 'English' };
const MINUTES = [2, 5, 10, 30];

/** Proposes a warning, or that one is taken back; begins with what is proposed, or with the draft that still holds. */
export function drafts(view, proposal) {
  const { draft, turn } = view.event.outside;
  const begins = draft && draft.turn === turn && draft.warning.over === proposal.over ? draft.warning : proposal;
  const inputs = Object.fromEntries(Object.keys(LANGUAGES).map((language) => [language, fields(language, begins[language])]));
  const colours = Object.keys(RANK).filter((colour) => RANK[colour] >= RANK[view.event.colour]);
  const colour = element('select', '', ...colours.map((one) => Object.assign(element('option', '', word(one)), { value: one })));
  colour.value = begins.colour;
  const typed = (language) => Object.fromEntries(Object.entries(inputs[language]).map(([name, input]) => [name, input.value]));
  asks({
    title: word(proposal.over ? 'doLift' : 'doDRAFT'), subject: word('ourProposal'), colour: view.event.colour, submit: word('keepDraft'),
    fields: [...(proposal.over ? [] : [labelled('colour', colour)]), ...Object.entries(inputs).flatMap(([language, group]) => Object.entries(group).map(([name, input]) => labelled(name, input, LANGUAGES[language])))],
    send: () => told(view, 'draft', { colour: colour.value, over: proposal.over, zh: typed('zh'), en: typed('en') }),
  });
}

function fields(language, words) {
  return Object.fromEntries(Object.entries(LENGTHS).map(([name, maxLength]) => {
    const input = element(maxLength > 200 ? 'textarea' : 'input', '');
    Object.assign(input, { maxLength, required: name === 'headline' || name === 'description', value: words[name], lang: language, name: `${language}.${name}` });
    return [name, input];
  }));
}

const labelled = (name, input, language) => element('label', '', element('span', '', language ? `${word(name)} · ${language}` : word(name)), ' ', input);

/** Lets the draft out to authorities: which, and that it is meant. */
export function letsOut(view) {
  const { warning } = view.event.outside.draft;
  const chosen = channels(view, 'AUTHORITIES', (way) => !warning.over || way.stands, warning.over);
  const sure = box(word('inMyName'));
  asks({
    ...head(view, warning.over ? 'doTAKE_BACK' : 'doISSUE'), fields: [...chosen.rows, sure.row],
    send: () => told(view, 'issue', { draft: view.event.outside.draft.number, channels: chosen.names() }),
  });
}

/** Has the sirens sound: which, how long they may wait, and a word typed. */
export function sounds(view) {
  const chosen = channels(view, 'SIRENS', () => true, false);
  const minutes = element('select', '', ...MINUTES.map((value) => Object.assign(element('option', '', `${value} min`), { value })));
  minutes.value = '5';
  const typed = Object.assign(element('input', ''), { required: true, pattern: word('soundWord'), autocomplete: 'off', title: word('soundWord') });
  asks({
    ...head(view, 'doSOUND'), fields: [...chosen.rows, labelled('validFor', minutes), element('label', '', element('span', '', `${word('typeToSound')} ${word('soundWord')}`), ' ', typed)],
    send: () => told(view, 'sound', { draft: view.event.outside.draft.number, channels: chosen.names(), minutes: Number(minutes.value) }),
  });
}

/** What both clicks show; neither has the button that does it at hand. */
function head(view, kind) {
  const { number, warning } = view.event.outside.draft;
  return { title: word(kind), subject: `${view.drill ? `${word('onlyExercise')} ` : ''}${word('draft')} ${number}: ${said(warning).headline}`, colour: warning.colour, submit: word(kind), careful: true };
}

/** The channels to choose of; one by itself is chosen. */
function channels(view, means, fits, all) {
  const open = view.ways.filter((way) => way.means === means && way.open && fits(way));
  const boxes = open.map((way) => [way.channel, box(way.dryRun ? `${way.channel} (${word('deliveryDRY_RUN')})` : way.channel, all || open.length === 1, false)]);
  return {
    rows: boxes.length ? boxes.map(([, one]) => one.row) : [element('p', '', word('noWays'))],
    names: () => boxes.filter(([, one]) => one.input.checked).map(([name]) => name),
  };
}

function box(text, checked = false, required = true) {
  const input = element('input', '');
  Object.assign(input, { type: 'checkbox', checked, required });
  return { input, row: element('label', 'tick', input, ' ', text) };
}

async function told(view, what, body) {
  const now = await change('POST', `api/outside/${eventKey(view.event)}/${what}`, body);
  takes(now.event);
}
