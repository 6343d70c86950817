import { word } from './words.js';

/** An element with a class and content; text is always text, never markup. */
export function element(tag, className, ...content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content.filter((part) => part !== null && part !== undefined && part !== ''));
  return made;
}

/** A link to an address. */
export function link(target, className, ...content) {
  const made = element('a', className, ...content);
  made.href = target;
  return made;
}

/** A button that does something. */
export function button(text, className, action) {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', action);
  return made;
}

/** Says what went wrong, and lets one try again. */
export const retry = (text, again) => element('p', 'problem', text, ' ', button(word('retry'), '', again));

/** A colour as a shape and a word; without a colour, the word of no alarm. */
export const badge = (colour) => element('span', `badge ${colour ?? ''}`, element('i', 'shape'), word(colour ?? 'normal'));

/** Says that a world is not live. */
export const worldTag = (world) => (world === 'live' ? '' : element('span', 'tag', `${word('recorded')}${world}`));

/**
 * Shows one element for each item, in their order, keeping those whose signature is what it was: so
 * that nothing moves or loses its focus that has not changed.
 */
export function keyed(list, items, key, signature, make) {
  const known = new Map([...list.children].map((child) => [child.dataset.key, child]));
  const wanted = items.map((item) => {
    const name = String(key(item));
    const sign = signature(item);
    const old = known.get(name);
    if (old && old.sign === sign) return old;
    const made = make(item);
    made.dataset.key = name;
    made.sign = sign;
    if (old && old.contains(document.activeElement)) {
      const place = focusable(old).indexOf(document.activeElement);
      queueMicrotask(() => focusable(made)[place]?.focus());
    }
    return made;
  });
  if (wanted.length !== list.children.length || wanted.some((child, index) => list.children[index] !== child)) {
    list.replaceChildren(...wanted);
  }
}

const focusable = (row) => [row, ...row.querySelectorAll('a, button, input')];

/** The items in the order in which the list shows them already, those that are new behind them. */
export function keepOrder(list, items, key) {
  const order = new Map([...list.children].map((child, index) => [child.dataset.key, index]));
  const known = items.filter((item) => order.has(key(item))).sort((a, b) => order.get(key(a)) - order.get(key(b)));
  return [...known, ...items.filter((item) => !order.has(key(item)))];
}

/** Sets a text only when it is another one. */
export function setText(place, text) {
  if (place.textContent !== text) place.textContent = text;
}
