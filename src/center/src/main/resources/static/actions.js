// What a person does about alarms and events: asked for in a dialog, sent to the desk, said what came of it.
import { element } from './elements.js';
import { state, takeAlarms, takeEvents } from './model.js';
import { change } from './session.js';
import { failed, said, word } from './words.js';

const byId = (id) => document.getElementById(id);
const HOUR = 60;
const SHELF = { BLUE: [30, HOUR, 4 * HOUR, 8 * HOUR], YELLOW: [30, HOUR, 4 * HOUR, 8 * HOUR], ORANGE: [15, 30, HOUR] };
const LOWER = { RED: ['ORANGE', 'YELLOW', 'BLUE'], ORANGE: ['YELLOW', 'BLUE'], YELLOW: ['BLUE'], BLUE: [] };
let after = () => {};

/** Calls `changed` after each action that was done. */
export function connectActions(changed) {
  after = changed;
  byId('cancel').addEventListener('click', () => byId('answer').close());
  byId('answer').querySelector('form').addEventListener('submit', submit);
}

const occurrence = (alarm) => ({ alarm: alarm.number, raising: alarm.raising });

/** Acknowledges alarms of one site. */
export function acknowledge(alarms, text) {
  const red = alarms.some((alarm) => alarm.colour === 'RED');
  ask(alarms[0], text, 'ACKNOWLEDGE', [note(red ? 'noteRed' : 'note', red)], () => ({ alarms: alarms.map(occurrence) }));
}

export function reset(alarm, text) {
  ask(alarm, text, 'RESET', [note('note', false)], () => ({ alarms: [occurrence(alarm)] }));
}

export function shelve(alarm, text) {
  const choices = SHELF[alarm.colour];
  if (!choices || alarm.colour === 'RED') return refuse(alarm, text);
  const minutes = select('shelfTime', choices.map((choice) => [choice, choice < HOUR ? `${choice} min` : `${choice / HOUR} h`]));
  const once = box('oneShot');
  return ask(alarm, text, 'SHELVE', [minutes, once, note('reason', true)], (value) => ({
    condition: alarm.condition, until: state.centreTime + Number(value.shelfTime) * 60_000, oneShot: value.oneShot === 'on',
  }));
}

function refuse(alarm, text) {
  ask(alarm, text, 'SHELVE', [element('p', '', word('NOT_SHELVABLE'))], () => ({ condition: alarm.condition, until: 0, note: '-' }));
}

/** Ends a shelf, takes out of service, or returns to it. */
export function cover(of, condition, kind, text) {
  ask(of, text, kind, [note('reason', kind === 'TAKE_OUT_OF_SERVICE')], () => ({ condition }));
}

/** The step of an event that is due, or another thing that is done about it. */
export function step(event, kind, text, people = []) {
  const more = {
    VERIFY: () => [choice('real', [['true', word('isReal')], ['false', word('isNotReal')]]), note('found', true)],
    DOWNGRADE: () => [select('colour', LOWER[event.colour].map((colour) => [colour, word(colour)]), 'downTo'), note('reason', true)],
    CALL: () => [person(people), choice('call', ['ANSWERED', 'MISSED', 'BUSY'].map((name) => [name, word(`call${name}`)])), note('note', false)],
  }[kind]?.() ?? [note('note', true)];
  ask(event, text, kind, more, (value) => ({
    event: event.number, real: value.real !== 'false', colour: value.colour, person: value.person, call: value.call,
  }));
}

/** Ticks off a task of the response plan. */
export function tickOff(event, task, text) {
  ask(event, `${text} · ${said(task.words)} · ${word('taskEvidence')}: ${said(task.evidence)}`, 'TASK', [note('note', true)], () => ({ event: event.number, task: task.id }));
}

function ask(of, text, kind, fields, more) {
  const name = word(`do${kind}`);
  asks({
    title: name, subject: text, colour: of.colour, fields, submit: name, send: (values) => submitTo(of, { kind, note: values.note ?? '', ...more(values) }),
  });
}

/** Asks in the dialog; `careful` leaves the hand on the way out. */
export function asks({ title, subject, colour, fields, submit: submitText, send, careful = false }) {
  byId('doing').textContent = title;
  byId('subject').textContent = subject;
  byId('subject').dataset.colour = colour ?? '';
  byId('fields').replaceChildren(...fields);
  byId('problem').textContent = '';
  byId('submit').textContent = submitText;
  const dialog = byId('answer');
  dialog.send = send;
  dialog.showModal();
  (careful ? byId('cancel') : byId('fields').querySelector('textarea, input, select') ?? byId('submit')).focus();
}

/** Takes an event as it has become by what somebody did. */
export function takes(event) {
  takeEvents([event]);
  after();
}

async function submit(event) {
  event.preventDefault();
  const dialog = byId('answer');
  byId('submit').disabled = true;
  try {
    await dialog.send(Object.fromEntries(new FormData(event.target)));
    dialog.close();
  } catch (problem) {
    byId('problem').textContent = failed(problem);
  } finally {
    byId('submit').disabled = false;
  }
}

// The kinds of actions behind one address are what one right allows.
const ADDRESS = { ACKNOWLEDGE: 'acknowledge', RELEASE: 'release', DOWNGRADE: 'release', SHELVE: 'shelve', UNSHELVE: 'shelve', TAKE_OUT_OF_SERVICE: 'service', RETURN_TO_SERVICE: 'service' };

async function submitTo(of, action) {
  const { alarms, events } = await change('POST', `api/actions/${of.world}/${of.site}/${ADDRESS[action.kind] ?? 'handle'}`, action);
  takeAlarms(alarms);
  takeEvents(events);
  after();
}

function labelled(name, field) {
  field.name = name;
  return element('label', '', element('span', '', word(field.label ?? name)), ' ', field);
}

function note(label, required) {
  const field = element('textarea', '');
  Object.assign(field, { label, required, maxLength: 1000, rows: 3, id: 'note' });
  return labelled('note', field);
}

function person(people) {
  const field = element('input', '');
  Object.assign(field, { required: true, maxLength: 64 });
  field.setAttribute('list', 'people');
  const list = element('datalist', '', ...people.map((one) => Object.assign(element('option', ''), { value: one })));
  list.id = 'people';
  return element('div', '', labelled('person', Object.assign(field, { label: 'whoCalled' })), list);
}

function select(name, options, label) {
  const field = element('select', '', ...options.map(([value, text]) => Object.assign(element('option', '', text), { value })));
  return labelled(name, Object.assign(field, { label: label ?? name }));
}

function box(name) {
  const field = element('input', '');
  field.type = 'checkbox';
  return labelled(name, field);
}

function choice(name, options) {
  return element('fieldset', '', ...options.map(([value, text], index) => {
    const field = element('input', '');
    Object.assign(field, { type: 'radio', name, value, required: true, checked: index === 0 });
    return element('label', '', field, ' ', text);
  }));
}
