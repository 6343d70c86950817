// The floods of alarms there were: when, how long, how many, for whoever counts them later.
import { button, element, retry, worldTag } from './elements.js';
import { beijing } from './forms.js';
import { span } from './format.js';
import { read } from './session.js';
import { notLoaded, word } from './words.js';

const COLUMNS = ['floodBegan', 'floodEnded', 'floodLasted', 'floodInAll', 'floodPeak', ''];

/** Draws the floods of a world into a place; `show` is called with the one whose alarms are wanted. */
export async function drawFloods(place, world, show) {
  if (place.dataset.world === world) return;
  place.dataset.world = world;
  const body = element('tbody');
  const foot = element('p', 'soft');
  place.replaceChildren(element('h2', '', word('floodsOf'), ' ', worldTag(world)), element('p', 'soft', word('floodIs')),
    element('table', 'list', element('thead', '', element('tr', '', ...COLUMNS.map((name) => element('th', '', name && word(name))))), body), foot);
  await load({ place, world, show, body, foot });
}

/** Those of thirty days more, the newest first. */
async function load(list, to) {
  try {
    const found = await read(`api/floods/${list.world}${to ? `?to=${to}` : ''}`);
    if (list.place.dataset.world !== list.world) return;
    // One that began before the stretch is in the next one too: it is told there.
    list.body.append(...found.floods.filter((flood) => flood.since >= found.from).map((flood) => row(flood, list.show)));
    const since = element('span', '', `${word('floodsSince')} ${beijing(found.from)} `);
    list.foot.replaceChildren(since, found.from > 0 ? button(word('earlier'), '', () => load(list, found.from)) : '');
  } catch (problem) {
    list.foot.replaceChildren(retry(notLoaded(problem), () => load(list, to)));
  }
}

function row(flood, show) {
  const cells = [beijing(flood.since), flood.until === null ? word('floodLasts') : beijing(flood.until), span((flood.until ?? Date.now()) - flood.since),
    flood.alarms.toLocaleString(), flood.peak.toLocaleString(), button(word('floodAlarmsOf'), '', () => show(flood))];
  return element('tr', '', ...cells.map((content) => element('td', '', content)));
}
