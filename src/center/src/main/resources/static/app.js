import { drawAdministrationPage } from './administration.js';
import { drawAlarmPage } from './alarm.js';
import { connectActions, step } from './actions.js';
import { askAside, followAside } from './aside.js';
import { drawDesk } from './desk.js';
import { badge, element, keyed, link, setText, worldTag } from './elements.js';
import { drawEventPage } from './event.js';
import { asideCounts, doNext, drawEvents, foldedText, tickClocks } from './events.js';
import { drawDutyPage, isDutyPage } from './duty.js';
import { follow } from './feed.js';
import { drawCrowd, drawFlood } from './flood-banner.js';
import { join, minute, time, zone } from './format.js';
import { onDutyText } from './on-duty.js';
import { due as dueOutside } from './outside.js';
import { RANK, eventKey, isActive, planOf, shownAlarms, shownEvents, shownSites, standingEvents, state, waits, worlds } from './model.js';
import { action, marks, placeAndFinding } from './sentence.js';
import { logOut, mayDo, officer, read, whoAmI } from './session.js';
import { drawSitePage } from './site.js';
import { chosenSites, drawSites } from './sites.js';
import { drawMapPage, leaveMap } from './map.js';
import { drawTrendPage } from './trend-page.js';
import * as sound from './sound.js';
import { failed, locale, said, switchLanguage, word } from './words.js';

// The centre beats every two seconds; without one for this long the screen must not be believed.
const CUT_MILLIS = 7_000;

const byId = (id) => document.getElementById(id);
let drawn = '';
let due = false;

const isCut = () => performance.now() - state.lastBeat > CUT_MILLIS;

function drawPath() {
  const starting = state.lastBeat === -Infinity;
  const cut = isCut();
  const broken = cut || state.path !== 'UP';
  document.body.classList.toggle('cut', broken);
  setText(byId('path'), starting ? word('connecting') : broken ? word('untrusted') : word('up'));
  byId('cut').hidden = !broken || (starting && performance.now() < CUT_MILLIS);
  if (broken) setText(byId('cut'), cutText(cut));
  setText(byId('clock'), `${time(Date.now())} ${zone()}`);
}

function cutText(cut) {
  const old = cut && state.lastWord ? `${word('from')} ${time(state.lastWord)} · ` : '';
  return `${word(cut ? 'cut' : 'blind')} · ${old}${word('untrusted')}`;
}

function drawSound() {
  sound.sound([...shownAlarms()]);
  byId('sound').hidden = sound.allowed();
  setText(byId('sound'), word('soundOff'));
  byId('mute').hidden = !sound.allowed() || !(sound.isSounding() || sound.isMuted());
  byId('mute').disabled = sound.isMuted();
  setText(byId('mute'), word(sound.isMuted() ? 'muted' : 'mute'));
}

function drawWorlds() {
  const all = worlds();
  const recorded = [...new Set(shownSites().map((site) => site.world))].filter((world) => world !== 'live');
  byId('worlds').hidden = all.length < 2;
  byId('recorded').hidden = recorded.length === 0;
  setText(byId('recorded'), `${word('recordedPage')} ${recorded.join(', ')}`);
  const options = ['', ...all];
  const sign = JSON.stringify([locale(), options]);
  if (byId('world').dataset.sign !== sign) {
    byId('world').dataset.sign = sign;
    byId('world').replaceChildren(...options.map((world) => {
      const option = element('option', '', world ? (world === 'live' ? word('live') : `${word('recorded')}${world}`) : word('all'));
      option.value = world;
      return option;
    }));
    byId('world').value = state.world;
  }
}

/** The one sentence of the first screen: the worst that waits, else the worst that lasts, else that there is nothing. */
function drawBig(rows) {
  const worst = rows.flatMap((row) => row.waiting).filter(isActive).sort((a, b) => RANK[b.colour] - RANK[a.colour])[0] ?? null;
  const sign = JSON.stringify([locale(), worst, rows.length > 3, quietText(rows), counts().map((made) => made.textContent), state.loaded]);
  if (byId('big').dataset.sign === sign) return;
  byId('big').dataset.sign = sign;
  byId('big').className = `${worst ? 'loud' : ''} ${rows.length > 3 ? 'compact' : ''}`;
  if (!worst) {
    delete byId('big').dataset.colour;
    const text = !state.loaded ? word('connecting') : quietText(rows);
    byId('big').replaceChildren(element('p', 'sentence', text, ...counts()));
    return;
  }
  byId('big').dataset.colour = worst.colour;
  byId('big').replaceChildren(badge(worst.colour),
    element('p', 'sentence', placeAndFinding(worst), worldTag(worst.world),
      ...marks(worst).map((mark) => element('span', 'tag', mark))),
    element('p', 'next', `${minute(worst.times.measured ?? worst.times.received)} · ${action(worst)}`));
}

function quietText(rows) {
  const waiting = shownAlarms().filter(waits);
  if (waiting.length) return join([waiting.some(isActive) ? '' : word('over'), `${waiting.length} ${word('waiting')}`]);
  return word(rows.length ? 'attended' : 'nothing');
}

/** How many active alarms there are of each colour, the worst first. */
function counts() {
  const active = shownAlarms().filter((alarm) => isActive(alarm) && !alarm.closed).map((alarm) => alarm.colour);
  return Object.keys(RANK).filter((colour) => active.includes(colour))
    .map((colour) => element('span', 'answered count', badge(colour), `× ${active.filter((one) => one === colour).length}`));
}

function drawOverview() {
  const rows = drawEvents(byId('events'), shownEvents());
  drawBig(rows);
  drawStanding();
  drawSites(byId('sites'), chosenSites(shownSites()));
  const count = shownAlarms().filter(waits).length;
  setText(byId('waiting'), count ? `${count} ${word('waiting')}` : '');
  const all = shownSites().length;
  const shown = byId('sites').children.length;
  setText(byId('count'), all ? (shown < all ? `${shown} / ${all}` : String(all)) : state.loaded ? word('nothingHeard') : '');
  byId('happening').hidden = rows.length === 0;
  setText(byId('folded'), foldedText(rows));
  tickClocks(byId('events'));
}

/** What stands outside and no longer fits. */
function drawStanding() {
  const standing = standingEvents();
  byId('standing').hidden = standing.length === 0;
  keyed(byId('outside'), standing, eventKey, (event) => JSON.stringify([locale(), event.colour, dueOutside(event), planOf(event).name]), (event) => element('li', '', badge(event.colour),
    link(`#/event/${eventKey(event)}`, 'name', said(planOf(event).name)), worldTag(event.world), ' ', element('b', '', dueOutside(event))));
}

let coverage = null;
let onDuty = null;

/** How many ponds of class I to III, and how many hazard sources, can be seen, and who is on duty; asked once a minute. */
async function askSituation() {
  [coverage, onDuty] = await Promise.all([read('api/coverage').catch(() => coverage), read('api/roster/now').catch(() => onDuty)]);
  drawSituation();
}

const coverageText = ({ ponds, covered, hazards, hazardsOnline }) => `${word('coverageShort')} ${covered}/${ponds.length} · ${word('hazard-source')} ${hazardsOnline}/${hazards}`;

/** What an officer must have before him besides: who is on duty, the response, the rain to come, what can be seen. */
function drawSituation() {
  const told = shownSites().filter((site) => site.world === 'live' || state.world);
  const levels = told.map((one) => one.response).filter(Boolean);
  const rain = told.map((one) => one.forecast).filter((value) => value !== null);
  const response = levels.length ? `${word('RESPONSE')} ${['', 'I', 'II', 'III', 'IV'][Math.min(...levels)]}` : word('noResponse');
  setText(byId('situation'), join([onDuty && onDutyText(onDuty), response, rain.length ? `${word('FORECAST')} ${Math.max(...rain).toFixed(0)} mm` : word('noForecast'), coverage && coverageText(coverage)]));
}

/** The pages there are, and how many alarms are put aside: one key or one click away. */
function drawPages() {
  const open = shownAlarms().filter((alarm) => !alarm.closed).length;
  const entries = [['#/', word('overview'), ''], ['#/desk', word('desk'), String(open)],
    ...asideCounts().map(([name, count]) => [`#/desk/${name}`, word(`view${name}`), String(count)]),
    ['#/map', word('map'), ''], ['#/shift', word('shiftShort'), ''], ['#/roster', word('roster'), ''], ['#/coverage', word('coverageShort'), ''], ['#/dangers', word('dangers'), ''], ['#/plans', word('responsePlans'), ''], ['#/journal', word('journalShort'), '']];
  const sign = JSON.stringify([entries, location.hash]);
  if (byId('pages').dataset.sign === sign) return;
  byId('pages').dataset.sign = sign;
  byId('pages').replaceChildren(...entries.map(([target, text, count]) => {
    const made = link(target, '', text, ' ', element('b', 'number', count));
    if (location.hash === target) made.setAttribute('aria-current', 'page');
    return made;
  }));
}

const OF_A_SITE = ['site', 'alarm', 'event', 'trend'];

const PAGES = {
  site: (page, rest, fresh) => drawSitePage(page, rest[0], rest[1], fresh),
  alarm: (page, rest, fresh) => drawAlarmPage(page, rest.join('/'), fresh),
  event: (page, rest, fresh) => drawEventPage(page, rest.join('/'), fresh),
  desk: (page, rest, fresh) => drawDesk(page, fresh, rest[0]),
  map: (page, rest, fresh) => drawMapPage(page, fresh),
  trend: (page, rest, fresh, query) => drawTrendPage(page, rest[0], rest[1], query, fresh),
  administration: (page, rest, fresh) => drawAdministrationPage(page, rest[0], fresh),
};

function drawPage() {
  const [path, query] = location.hash.split('?');
  const [, kind, ...rest] = path.split('/').map(decodeURIComponent);
  const page = PAGES[kind] ?? (isDutyPage(kind) ? (place, parts, fresh) => drawDutyPage(place, kind, parts, fresh) : undefined);
  const world = OF_A_SITE.includes(kind) ? rest[0] ?? 'live' : 'live';
  byId('page').dataset.watermark = page && world !== 'live' ? `${word('recorded')}${world}` : '';
  byId('page').dataset.kind = kind ?? '';
  byId('overview').hidden = Boolean(page);
  byId('page').hidden = !page;
  if (kind !== 'map') leaveMap();
  if (!page) return drawOverview();
  const fresh = drawn !== path + locale();
  drawn = path + locale();
  return page(byId('page'), rest, fresh, new URLSearchParams(query ?? ''));
}

function draw() {
  due = false;
  drawPath();
  drawWorlds();
  drawFlood();
  drawCrowd();
  drawSound();
  drawSituation();
  drawPages();
  drawPage();
}

/** Draws soon, however often it is asked. */
function changed() {
  if (due) return;
  due = true;
  setTimeout(draw, 50);
}

function drawWords() {
  document.documentElement.lang = locale();
  document.querySelectorAll('[data-word]').forEach((place) => { place.textContent = word(place.dataset.word); });
  byId('language').textContent = word('other');
  if (officer()) drawOfficer();
  draw();
}

const GO = { 0: '#/', d: '#/desk' };

/** What can be done about a row: accept or take the next step, call, look, note. */
const ROW_KEYS = {
  a: doNext,
  c: (row) => { if (!row.fold) step(row.event, 'CALL', placeOf(row)); },
  n: (row) => { if (!row.fold) step(row.event, 'REMARK', placeOf(row)); },
  v: (row) => { if (!row.fold && planOf(row.event).sheet?.video) window.open(planOf(row.event).sheet.video, '_blank', 'noopener'); },
};

const placeOf = (row) => said(planOf(row.event).name);

/** Keys of every page; those of a row are the row's, and a person who writes is left alone. */
function onKey(event) {
  if (event.target.closest('input, textarea, select, dialog, .rows') || event.ctrlKey || event.metaKey || event.altKey) return;
  const item = event.target.closest('#events > li');
  const row = item?.row;
  if (row && event.key === 'Enter' && event.target === item) location.hash = row.fold ? '#/desk' : `#/event/${row.key}`;
  else if (row && ROW_KEYS[event.key]) ROW_KEYS[event.key](row);
  else if (row && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) neighbour(event);
  else if (event.key === 'm') { sound.mute(); draw(); } else if (GO[event.key]) location.hash = GO[event.key];
  else if (event.key === 'ArrowDown' && !byId('overview').hidden) byId('events').firstElementChild?.focus();
  else return;
  event.preventDefault();
}

function neighbour(event) {
  const here = event.target.closest('li');
  (event.key === 'ArrowDown' ? here.nextElementSibling : here.previousElementSibling)?.focus();
}

byId('language').addEventListener('click', () => { switchLanguage(); drawWords(); });
byId('world').addEventListener('change', (event) => { state.world = event.target.value; draw(); });
byId('sound').addEventListener('click', async () => { await sound.allow(); draw(); });
byId('mute').addEventListener('click', () => { sound.mute(); draw(); });
window.addEventListener('hashchange', () => { drawn = ''; draw(); window.scrollTo(0, 0); });
window.addEventListener('desk', draw);
window.addEventListener('roster', askSituation);
window.addEventListener('keydown', onKey);
connectActions(() => { draw(); askAside(changed); });
setInterval(() => {
  drawPath();
  sound.tick(performance.now());
  tickClocks(byId('events'));
  tickClocks(byId('page'));
}, 500);
byId('logOut').addEventListener('click', () => logOut().catch((problem) => {
  byId('failure').hidden = false;
  setText(byId('failure'), failed(problem));
}));
drawWords();
begin();

/** Follows the centre once it is known who looks; without contact to it, tries again. */
async function begin() {
  try {
    if (!(await whoAmI())) return;
  } catch {
    setTimeout(begin, 2_000);
    return;
  }
  drawOfficer();
  follow(changed);
  followAside(changed);
  askSituation();
  setInterval(askSituation, 60_000);
  drawn = '';
  draw();
}

function drawOfficer() {
  const { name, grants, hasPassword } = officer();
  setText(byId('officer'), grants.length ? name : `${name} · ${word('noGrant')}`);
  if (hasPassword) Object.assign(byId('officer'), { href: 'login.html#change', title: word('changePassword') });
  byId('administration').hidden = !mayDo('ADMINISTER') && !mayDo('READ_AUDIT');
}
