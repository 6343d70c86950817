import { drawAlarmPage } from './alarm.js';
import { before, drawAlarms, open, waiting } from './alarms.js';
import { connectAnswer, openAnswer } from './answer.js';
import { drawDutyPage, isDutyPage } from './duty.js';
import { badge, element, setText, worldTag } from './elements.js';
import { follow } from './feed.js';
import { minute, time, zone } from './format.js';
import { shownAlarms, shownSites, state, takeAlarms } from './model.js';
import { action, marks, placeAndFinding } from './sentence.js';
import { drawSitePage } from './site.js';
import { drawSites } from './sites.js';
import * as sound from './sound.js';
import { locale, switchLanguage, word } from './words.js';

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
  const worlds = [...new Set(state.sites.map((site) => site.world))].sort();
  const recorded = [...new Set(shownSites().map((site) => site.world))].filter((world) => world !== 'live');
  byId('worlds').hidden = worlds.length < 2;
  byId('recorded').hidden = recorded.length === 0;
  setText(byId('recorded'), `${word('recordedPage')} ${recorded.join(', ')}`);
  const options = ['', ...worlds];
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
function drawBig(alarms) {
  const ordered = [...open(alarms)].sort(before);
  const worst = ordered.find((alarm) => alarm.acknowledgement === 'UNACKNOWLEDGED' && alarm.activity === 'ACTIVE') ?? null;
  const sign = JSON.stringify([locale(), worst, quietText(ordered), counts(ordered).map((made) => made.textContent), state.loaded]);
  if (byId('big').dataset.sign === sign) return;
  byId('big').dataset.sign = sign;
  byId('big').className = worst ? 'loud' : '';
  if (!worst) {
    delete byId('big').dataset.colour;
    const text = !state.loaded ? word('connecting') : quietText(ordered);
    byId('big').replaceChildren(element('p', 'sentence', text, ...counts(ordered)));
    return;
  }
  byId('big').dataset.colour = worst.colour;
  byId('big').replaceChildren(badge(worst.colour),
    element('p', 'sentence', placeAndFinding(worst), worldTag(worst.world),
      ...marks(worst).map((mark) => element('span', 'tag', mark))),
    element('p', 'next', `${minute(worst.times.measured ?? worst.times.received)} · ${action(worst)}`));
}

function quietText(ordered) {
  if (waiting(ordered)) return `${word('over')} · ${waiting(ordered)} ${word('waiting')}`;
  return word(ordered.length ? 'attended' : 'nothing');
}

/** How many of each colour, the worst first. */
function counts(alarms) {
  const active = alarms.filter((alarm) => alarm.activity === 'ACTIVE');
  const colours = [...new Set(active.map((alarm) => alarm.colour))];
  return colours.map((colour) => element('span', 'answered count', badge(colour), `× ${active.filter((alarm) => alarm.colour === colour).length}`));
}

function drawOverview() {
  const alarms = shownAlarms();
  drawBig(alarms);
  drawSites(byId('sites'), shownSites());
  drawAlarms(byId('alarms'), open(alarms), openAnswer);
  const count = waiting(alarms);
  setText(byId('waiting'), count ? `${count} ${word('waiting')}` : '');
  setText(byId('count'), shownSites().length ? String(shownSites().length) : state.loaded ? word('nothingHeard') : '');
  byId('events').hidden = open(alarms).length === 0;
}

function drawPage() {
  const [, kind, ...rest] = location.hash.split('/').map(decodeURIComponent);
  const onPage = kind === 'site' || kind === 'alarm' || isDutyPage(kind);
  byId('page').dataset.watermark = kind === 'site' && rest[0] !== 'live' ? `${word('recorded')}${rest[0]}` : '';
  byId('overview').hidden = onPage;
  byId('page').hidden = !onPage;
  if (!onPage) return drawOverview();
  const fresh = drawn !== location.hash + locale();
  drawn = location.hash + locale();
  if (isDutyPage(kind)) drawDutyPage(byId('page'), kind, rest, fresh);
  else if (kind === 'site') drawSitePage(byId('page'), rest[0], rest[1], fresh, openAnswer);
  else drawAlarmPage(byId('page'), Number(rest[0]), fresh, openAnswer);
}

function draw() {
  due = false;
  drawPath();
  drawWorlds();
  drawSound();
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
  draw();
}

byId('officer').value = localStorage.getItem('officer') ?? '';
byId('officer').addEventListener('change', (event) => localStorage.setItem('officer', event.target.value));
byId('language').addEventListener('click', () => { switchLanguage(); drawWords(); });
byId('world').addEventListener('change', (event) => { state.world = event.target.value; draw(); });
byId('sound').addEventListener('click', async () => { await sound.allow(); draw(); });
byId('mute').addEventListener('click', () => { sound.mute(); draw(); });
window.addEventListener('hashchange', () => { drawn = ''; draw(); window.scrollTo(0, 0); });
connectAnswer((alarm) => { takeAlarms([alarm]); draw(); });
setInterval(() => { drawPath(); sound.tick(performance.now()); }, 500);
drawWords();
follow(changed);
