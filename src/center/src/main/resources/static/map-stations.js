// The rescue stations on the map: where they are, and from one site how many minutes away and whether the road is cut.
import { button, element, retry } from './elements.js';
import { beijing } from './forms.js';
import { join } from './format.js';
import { siteKey } from './model.js';
import { read } from './session.js';
import { notLoaded, said, word } from './words.js';

/** Draws all stations whose place is known, and says what is missing in the note. */
export async function drawStations(shown) {
  const { L } = window;
  const mine = shown;
  mine.stations = { all: new Map(), marks: L.layerGroup().addTo(mine.map), roads: L.layerGroup().addTo(mine.map), of: '' };
  try {
    const all = await read('api/stations');
    all.forEach((station) => mine.stations.all.set(station.id, station));
    all.filter((station) => station.place).forEach((station) => mark(station, station.inUse ? '' : 'out', '').addTo(mine.stations.marks));
    const placeless = all.filter((station) => !station.place).length;
    mine.rescue.replaceChildren(element('span', '', join([`${word('allStations')} ${all.length}`, placeless ? `${word('placeless')} ${placeless}` : ''])));
  } catch (problem) {
    mine.rescue.replaceChildren(retry(notLoaded(problem), () => drawStations(mine)));
  }
}

const at = ({ place }) => [place.latitude, place.longitude];

function mark(station, kind, text) {
  const made = element('span', `station-mark ${kind}`.trim(), element('i', '', '✚'), text ? element('b', 'number', text) : '');
  made.title = join([said(station.name), station.phone, station.inUse ? '' : word('building'), text]);
  return window.L.marker(at(station), { keyboard: false, icon: window.L.divIcon({ className: 'station-pin', html: made, iconSize: null }), zIndexOffset: text ? 500 : -500 });
}

/** Shows how far the nearest stations are from a site, those too that cannot come, on the map and in words. */
export async function showReach(shown, site, place) {
  const mine = shown;
  mine.stations.of = siteKey(site);
  try {
    const reaches = await read(`api/sites/${site.world}/${site.site}/stations`);
    if (mine.stations.of !== siteKey(site) || !mine.place.isConnected) return;
    mine.stations.roads.clearLayers();
    reaches.forEach((reach) => road(mine, reach, place));
    mine.reach.replaceChildren(...words(reaches));
  } catch (problem) {
    mine.reach.replaceChildren(retry(notLoaded(problem), () => showReach(mine, site, place)));
  }
}

const minutes = (reach) => `${reach.estimated ? '≈ ' : ''}${reach.minutes} ${word('minutes')}`;

const trouble = (reach) => (reach.cut ? word('roadCut') : reach.inUse ? '' : word('building'));

function road(mine, reach, place) {
  const station = mine.stations.all.get(reach.station);
  if (!station?.place || !place) return;
  const out = Boolean(trouble(reach));
  window.L.polyline([at(station), [place.latitude, place.longitude]], { className: out ? 'road cut' : 'road', interactive: false }).addTo(mine.stations.roads);
  mark(station, out ? 'near out' : 'near', join([minutes(reach), trouble(reach)])).addTo(mine.stations.roads);
}

function words(reaches) {
  if (!reaches.length) return [element('p', 'soft', word('noStations'))];
  return [element('ol', 'stations', ...reaches.map((reach) => element('li', trouble(reach) ? 'out' : '', element('b', 'number minutes', minutes(reach)), element('span', 'station', said(reach.name), ' ', element('span', 'number', reach.phone)),
    reach.cut ? element('span', 'tag strong', `${word('roadCut')} · ${beijing(reach.cut.at)} ${reach.cut.by}: ${reach.cut.reason}`) : reach.inUse ? '' : element('span', 'tag', word('building')))))];
}

/** A button that shows it. */
export const reachButton = (show) => button(word('whoComes'), 'rescue', show);
