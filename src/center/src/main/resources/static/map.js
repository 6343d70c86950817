// The sites where they are: on a ground of our own, or on that of the installation.
import { badge, element, keyed, link, retry, setText, worldTag } from './elements.js';
import { drawStations, reachButton, showReach } from './map-stations.js';
import { planOf, shownSites, siteKey } from './model.js';
import { read } from './session.js';
import { isStale, siteBadge } from './sites.js';
import { isChinese, locale, notLoaded, said, word } from './words.js';

const LEAFLET = './webjars/leaflet/1.9.4/dist/leaflet.js';
const CLOSEST = 12;
const FARTHEST = 4;
const SHAOXING = [29.9, 120.6];

let shown = null;

/** Draws the map and beside it the same sites as a list; `fresh` when it was not shown before. */
export function drawMapPage(page, fresh) {
  if (fresh || !shown?.place.isConnected) open(page);
  const sites = [...shownSites()];
  keyed(shown.list, sites, siteKey, sign, entry);
  if (shown.map) drawMarkers(sites);
}

const sign = (site) => JSON.stringify([locale(), site.colour, site.unacknowledged, isStale(site), planOf(site).version, planOf(site).name]);

const placeOf = (site) => planOf(site).sheet?.place ?? null;

function entry(site) {
  const place = placeOf(site);
  return element('li', '', siteBadge(site), link(`#/site/${site.world}/${site.site}`, 'name', said(planOf(site).name)), worldTag(site.world),
    element('span', 'soft number', place ? `${place.latitude.toFixed(3)}, ${place.longitude.toFixed(3)}` : word('noPlace')), reachButton(() => reach(site)));
}

/** Shows which stations come to a site, and how soon. */
function reach(site) {
  setText(shown.whose, said(planOf(site).name));
  if (shown.stations) showReach(shown, site, placeOf(site));
}

function open(page) {
  leaveMap();
  const place = element('div', 'ground');
  place.setAttribute('role', 'region');
  place.setAttribute('aria-label', word('markers'));
  const list = element('ul', 'places');
  const note = element('p', 'soft');
  const rescue = element('p', 'soft');
  const whose = element('span', '');
  const answer = element('div', '');
  page.dataset.shown = 'map';
  page.replaceChildren(element('nav', '', link('#/', '', `‹ ${word('sites')}`)),
    element('section', 'map', element('h2', '', word('map')), element('div', 'beside', place, list), note), element('section', 'reach', element('h2', '', word('rescue'), ' ', whose), answer, rescue));
  shown = { place, list, note, rescue, whose, reach: answer, map: null, stations: null, markers: new Map(), fitted: '' };
  start(shown);
}

async function start(mine) {
  try {
    const [, ground] = await Promise.all([import(LEAFLET), read('api/map')]);
    if (mine !== shown || !mine.place.isConnected) return;
    await make(mine, ground);
  } catch (problem) {
    mine.note.replaceChildren(retry(notLoaded(problem), () => start(mine)));
  }
}

async function make(mine, ground) {
  const { L } = window;
  const map = L.map(mine.place, { zoomControl: false, attributionControl: false, minZoom: FARTHEST, zoomAnimation: false, fadeAnimation: false }).setView(SHAOXING, 9);
  L.control.zoom({ zoomInTitle: word('zoomIn'), zoomOutTitle: word('zoomOut') }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  mine.map = map;
  drawMarkers([...shownSites()]);
  await drawGround(L, map, ground);
  mine.note.textContent = groundText(ground);
  await drawStations(mine);
  const [worst] = shownSites().filter(placeOf);
  if (worst && mine === shown) reach(worst);
}

async function drawGround(L, map, ground) {
  if (ground.tiles) L.tileLayer(ground.tiles).addTo(map);
  if (ground.outline) {
    L.geoJSON(await read('api/map/outline'), { interactive: false, className: 'outline' }).addTo(map);
  }
  if (ground.tiles || ground.outline) return;
  const lines = L.layerGroup().addTo(map);
  const draw = () => graticule(L, map, lines);
  map.on('moveend', draw);
  draw();
}

/** Lines of latitude and longitude, few enough to be read, each with its degrees. */
function graticule(L, map, lines) {
  const bounds = map.getBounds();
  const width = bounds.getEast() - bounds.getWest();
  const step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10].find((one) => width / one <= 8) ?? 20;
  lines.clearLayers();
  const each = (from, to, draw) => { for (let at = Math.ceil(from / step) * step; at < to; at += step) draw(at); };
  const line = (points) => L.polyline(points, { className: 'graticule', interactive: false, weight: 1 }).addTo(lines);
  const label = (at, text, kind) => L.marker(at, { interactive: false, keyboard: false, icon: L.divIcon({ className: `degrees ${kind}`, html: element('span', '', text), iconSize: null }) }).addTo(lines);
  const digits = step < 0.1 ? 2 : 1;
  each(bounds.getWest(), bounds.getEast(), (lon) => { line([[bounds.getSouth(), lon], [bounds.getNorth(), lon]]); label([bounds.getNorth(), lon], `${lon.toFixed(digits)}°`, 'east'); });
  each(bounds.getSouth(), bounds.getNorth(), (lat) => { line([[lat, bounds.getWest()], [lat, bounds.getEast()]]); label([lat, bounds.getWest()], `${lat.toFixed(digits)}°`, 'north'); });
}

function groundText(ground) {
  const tiles = ground.tiles ? `${word('mapTiles')} ${new URL(ground.tiles.replace(/[{}]/g, '')).host}${isChinese() ? '。' : '.'}` : '';
  const outline = ground.outline ? word('mapOutline') : '';
  return tiles || outline ? [tiles, outline].filter(Boolean).join(' ') : word('mapOwn');
}

function drawMarkers(sites) {
  const placed = sites.filter(placeOf);
  const keys = new Set(placed.map(siteKey));
  for (const [key, marker] of shown.markers) if (!keys.has(key)) { marker.remove(); shown.markers.delete(key); }
  placed.forEach(drawMarker);
  const fit = JSON.stringify([...keys].sort());
  if (placed.length && shown.fitted !== fit) {
    shown.fitted = fit;
    shown.map.fitBounds(placed.map(at), { padding: [60, 60], maxZoom: CLOSEST });
  }
}

const at = (site) => [placeOf(site).latitude, placeOf(site).longitude];

function drawMarker(site) {
  const signature = sign(site);
  const known = shown.markers.get(siteKey(site));
  if (known?.sign === signature) return;
  known?.remove();
  const { L } = window;
  const stale = isStale(site);
  const name = said(planOf(site).name);
  const mark = element('a', `pin ${stale ? 'stale' : ''} ${site.colour && !site.unacknowledged ? 'answered' : ''}`.trim(), stale && !site.colour ? siteBadge(site) : badge(site.colour), element('span', '', name));
  mark.href = `#/site/${site.world}/${site.site}`;
  mark.tabIndex = -1;
  mark.title = name;
  const marker = L.marker(at(site), { keyboard: false, icon: L.divIcon({ className: 'site-pin', html: mark, iconSize: null }), zIndexOffset: site.colour ? 1000 : 0 }).addTo(shown.map);
  marker.sign = signature;
  shown.markers.set(siteKey(site), marker);
}

/** Lets go of the map when another page is shown. */
export function leaveMap() {
  // It tells of a move once more after it is gone, when its window has just been made wider.
  shown?.map?.off('moveend');
  shown?.map?.remove();
  shown = null;
}
