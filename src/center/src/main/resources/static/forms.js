import { element } from './elements.js';
import { failed, word } from './words.js';

/** A field with its name before it. */
export function field(name, input, hint) {
  const made = element('label', 'field', element('span', '', word(name)), input, hint ? element('small', '', hint) : '');
  input.name = name;
  return made;
}

/** A line to type into. */
export function line({ value = '', type = 'text', required = false, placeholder = '', maxLength = 300 } = {}) {
  const made = element('input');
  Object.assign(made, { type, required, placeholder });
  if (type === 'text') made.maxLength = maxLength;
  made.value = value;
  return made;
}

/** Some lines to type into. */
export function lines(value = '', maxLength = 1000) {
  const made = element('textarea');
  Object.assign(made, { rows: 2, maxLength });
  made.value = value;
  return made;
}

/** A choice of one of some values, each with its text. */
export function choice(options, value) {
  const made = element('select', '', ...options.map(([given, text]) => {
    const option = element('option', '', text);
    option.value = given;
    return option;
  }));
  if (value !== undefined) made.value = value;
  return made;
}

/** A box to tick, with its name behind it. */
export function tick(text, checked = false) {
  const box = element('input');
  box.type = 'checkbox';
  box.checked = checked;
  return { box, made: element('label', 'tick', box, element('span', '', text)) };
}

/** A form that says what became of it; `act` returns the words of success, and refuses by throwing. */
export function form(submitText, act, ...content) {
  const result = element('output', 'result');
  result.setAttribute('role', 'status');
  const submit = element('button', 'main', submitText);
  submit.type = 'submit';
  const made = element('form', 'entry', ...content, element('div', 'submit', submit, result));
  made.addEventListener('submit', async (event) => {
    event.preventDefault();
    submit.disabled = true;
    try {
      result.className = 'result';
      result.textContent = '';
      result.append(await act(made));
    } catch (problem) {
      result.className = 'result wrong';
      result.textContent = failed(problem);
    } finally {
      submit.disabled = false;
    }
  });
  return made;
}

/** A time typed into a field of date and time, in the browser's zone, as the centre wants it; null when empty. */
export const isoTime = (text) => (text ? new Date(text).toISOString() : null);

/** A time as such a field wants it. */
export function localTime(millis) {
  const date = new Date(millis - new Date(millis).getTimezoneOffset() * 60_000);
  return date.toISOString().slice(0, 16);
}

/** A time with its date, of Beijing. */
export const beijing = (millis) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(millis);

/** Its time of day. */
export const beijingTime = (millis) => beijing(millis).slice(11);
