import { element, link } from './elements.js';
import { beijing } from './forms.js';
import { state } from './model.js';
import { read } from './session.js';
import { notLoaded, said, word } from './words.js';

/** Draws what of the ponds of class I to III can be seen, each with what is missing. */
export async function drawCoveragePage(page, [world], fresh) {
  if (!fresh) return;
  const shown = world || state.world || 'live';
  page.replaceChildren(element('p', 'soft', '…'));
  try {
    const coverage = await read(`api/coverage?world=${encodeURIComponent(shown)}`);
    page.replaceChildren(element('nav', '', link('#/', '', `‹ ${word('sites')}`), link('#/shift', '', word('shiftStart'))),
      element('section', 'subject', element('p', 'sentence', `${word('coverage')} ${coverage.covered}/${coverage.ponds.length}${shown === 'live' ? '' : ` · ${word('recorded')}${shown}`}`),
        element('p', 'soft', word('coverageIs')), element('p', 'soft', `${word('hazardsOnline')} ${coverage.hazardsOnline}/${coverage.hazards}`)),
      element('section', 'wide', table(coverage.ponds, shown)));
  } catch (problem) {
    page.replaceChildren(element('p', 'soft', notLoaded(problem)));
  }
}

function table(ponds, world) {
  const sorted = [...ponds].sort((a, b) => rank(a) - rank(b));
  const rows = sorted.map((pond) => element('tr', '', element('td', '', pond.site ? link(`#/site/${world}/${pond.site}`, '', said(pond.name)) : said(pond.name)),
    element('td', '', pond.grade), element('td', '', pond.county || '–'), element('td', '', lacks(pond))));
  return element('table', 'list', element('thead', '', element('tr', '', ...['name', 'class', 'county', 'lacks'].map((name) => element('th', '', word(name))))), element('tbody', '', ...rows));
}

const rank = (pond) => (pond.site === null ? 0 : pond.missing.length ? 1 : 2);

function lacks(pond) {
  if (pond.site === null) return element('b', '', word('notConnected'));
  if (!pond.missing.length) return word('covered');
  return element('ul', '', ...pond.missing.map((one) => {
    const why = one.points === 0 ? word('noPoint') : one.heard === null ? word('never') : `${word('lastHeard')} ${beijing(one.heard)}`;
    return element('li', '', `${word(`item.${one.item}`)}: ${why}`);
  }));
}
