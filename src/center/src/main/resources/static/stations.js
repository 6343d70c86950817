import { button, element } from './elements.js';
import { beijing } from './forms.js';
import { change, read } from './session.js';
import { notLoaded, said, word } from './words.js';

/** Draws the nearest rescue stations of a site into a place of its page. */
export async function drawStations(place, world, site) {
  const path = `api/sites/${world}/${site}/stations`;
  const show = (reaches) => place.replaceChildren(element('h2', '', word('rescue')), ...content(reaches, path, show));
  try {
    show(await read(path));
  } catch (problem) {
    place.replaceChildren(element('h2', '', word('rescue')), element('p', 'soft', notLoaded(problem)));
  }
}

function content(reaches, path, show) {
  if (!reaches.length) return [element('p', 'soft', word('noStations'))];
  return [element('ol', 'stations', ...reaches.map((reach) => row(reach, path, show)))];
}

function row(reach, path, show) {
  const minutes = element('b', 'number minutes', `${reach.estimated ? '≈ ' : ''}${reach.minutes} ${word('minutes')}`);
  const how = reach.estimated ? `${word('straightLine')} ${reach.kilometres.toFixed(1)} km` : `${reach.source} · ${reach.date}`;
  const name = element('span', 'station', said(reach.name), ' ', element('span', 'number', reach.phone));
  const out = reach.cut || !reach.inUse;
  const state = reach.cut ? element('span', 'tag strong', `${word('roadCut')} · ${beijing(reach.cut.at)} ${reach.cut.by}: ${reach.cut.reason}`)
    : reach.inUse ? '' : element('span', 'tag', word('building'));
  const made = element('li', out ? 'out' : '', minutes, name, element('small', '', how), state);
  made.append(tick(reach, path, show, made));
  return made;
}

/** The tick "road cut": it asks for the reason before it is taken. */
function tick(reach, path, show, place) {
  const box = element('input');
  box.type = 'checkbox';
  box.checked = Boolean(reach.cut);
  const made = element('label', 'tick', box, word('roadCut'));
  box.addEventListener('change', async () => {
    if (box.checked) return ask(reach, path, show, place, box);
    try {
      show(await change('POST', `${path}/${reach.station}/open`, {}));
    } catch (problem) {
      box.checked = true;
      place.append(element('small', 'wrong', problem.message));
    }
    return undefined;
  });
  return made;
}

function ask(reach, path, show, place, box) {
  const reason = element('input');
  Object.assign(reason, { maxLength: 300, required: true, placeholder: word('reason') });
  const form = element('form', 'why', reason, element('button', '', word('confirm')), button(word('cancel'), '', () => {
    form.remove();
    box.checked = false;
  }));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      show(await change('POST', `${path}/${reach.station}/cut`, { reason: reason.value }));
    } catch (problem) {
      form.append(element('small', 'wrong', problem.message));
    }
  });
  place.append(form);
  reason.focus();
}
