// What stands over every page when more alarms come than people can answer, or than a console is told one by one.
import { element, keyed, link, setText, worldTag } from './elements.js';
import { join, time } from './format.js';
import { counts, openByColour, shownFloods } from './model.js';
import { locale, word } from './words.js';

const byId = (id) => document.getElementById(id);

/** That alarms come in a flood, since when and how many; it is read aloud when it begins, not with each number. */
export function drawFlood() {
  const lasting = shownFloods();
  byId('flood').hidden = lasting.length === 0;
  keyed(byId('floods'), lasting, (flood) => flood.world, (flood) => JSON.stringify([locale(), flood]), floodLine);
  setText(byId('floodBegan'), lasting.map((flood) => join([`${word('alarmFlood')} ${time(flood.since)}`, word('floodChanges')])).join(' '));
}

const floodLine = (flood) => element('li', '', worldTag(flood.world), element('b', '', `${word('alarmFlood')} ${time(flood.since)}`),
  ` ${word('floodLately')} ${flood.lately.toLocaleString(locale())} ${word('floodAlarms')} · ${word('floodInAll')} ${flood.alarms.toLocaleString(locale())} · ${word('floodChanges')} · `,
  link(`#/journal/${flood.world}`, '', word('floodRecords')));

/** More alarms than are told one by one: how many there are of each colour. */
export function drawCrowd() {
  byId('crowd').hidden = counts.size === 0;
  if (counts.size === 0) return;
  const open = openByColour();
  const colours = Object.keys(open).filter((colour) => open[colour]).map((colour) => `${word(colour)} ${open[colour].toLocaleString(locale())}`);
  setText(byId('crowd'), join([word('crowd'), ...colours, word('crowdListed')]));
}
