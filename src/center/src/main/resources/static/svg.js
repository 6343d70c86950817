const SVG = 'http://www.w3.org/2000/svg';

/** An element of a drawing with its attributes and content; text is always text, never markup. */
export function svg(tag, attributes = {}, ...content) {
  const made = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...content.filter((part) => part !== null && part !== undefined && part !== ''));
  return made;
}

/** A drawing of that size in pixels which says in words what it shows. */
export function drawing(className, width, height, title, description, ...content) {
  const id = `d${Math.random().toString(36).slice(2)}`;
  return svg('svg', { class: className, viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-labelledby': `${id}t ${id}d` },
    svg('title', { id: `${id}t` }, title), svg('desc', { id: `${id}d` }, description),
    svg('defs', {}, hatch(`${id}h`)), ...content.map((part) => (typeof part === 'function' ? part(`url(#${id}h)`) : part)));
}

const hatch = (id) => svg('pattern', { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
  svg('rect', { width: 8, height: 8, fill: '#f1f2f4' }), svg('rect', { width: 4, height: 8, fill: '#c9ced3' }));

export const path = (points) => points.map(([x, y], index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** The shape of a colour about a point; a ring where the point has no colour. */
export function shape(colour, x, y, size, hollow) {
  const h = size / 2;
  const kind = { class: `mark ${colour ?? 'none'}${hollow ? ' hollow' : ''}` };
  if (colour === 'RED') return svg('rect', { ...kind, x: x - h, y: y - h, width: size, height: size });
  if (colour === 'ORANGE') return svg('path', { ...kind, d: `${path([[x, y - h], [x + h, y + h], [x - h, y + h]])}Z` });
  if (colour === 'YELLOW') return svg('path', { ...kind, d: `${path([[x, y - h], [x + h, y], [x, y + h], [x - h, y]])}Z` });
  return svg('circle', { ...kind, cx: x, cy: y, r: h });
}

/** Draws into a place when what it shows has another signature, or the place another width. */
export function redraw(place, signature, draw) {
  const { paddingLeft, paddingRight } = getComputedStyle(place);
  const width = Math.floor(place.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
  const sign = `${width} ${signature}`;
  if (width <= 0 || place.sign === sign) return;
  place.sign = sign;
  place.replaceChildren(...draw(width));
}
