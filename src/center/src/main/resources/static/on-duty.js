// Who is on duty by the roster, and when nobody is, in words; times are Beijing's.
import { join } from './format.js';
import { beijing, beijingTime } from './forms.js';
import { planOf } from './model.js';
import { locale, said, word } from './words.js';

const weekday = (millis) => new Intl.DateTimeFormat(locale(), { timeZone: 'Asia/Shanghai', weekday: 'short' }).format(millis);

/** A day as a roster names it. */
const dayText = (millis) => `${beijing(millis).slice(5, 10)} ${weekday(millis)}`;

const momentText = (millis) => `${dayText(millis)} ${beijingTime(millis)}`;

/** A stretch of time with its day; the day of its end only where that is another. */
export function stretchText({ from, until }) {
  const end = beijing(until).slice(0, 10) === beijing(from).slice(0, 10) ? beijingTime(until) : momentText(until);
  return `${momentText(from)} – ${end}`;
}

/** A person with the role, where it is not the usual one. */
export const personText = (line) => (line.role === 'LEADER' ? `${line.person} (${word('LEADER')})` : line.person);

/** What a place of a roster is called. */
export function placeText(scope) {
  const [kind, rest] = scope.split(':');
  if (kind === 'county') return `${word('county')} ${rest}`;
  if (kind !== 'site') return word('dutyCenter');
  const [world, site] = rest.split('/');
  return said(planOf({ world, site }).name);
}

/** Who is on duty at the centre now, and when within a day nobody is; nothing where no roster is kept. */
export function onDutyText({ kept, onDuty, next, gaps }) {
  if (!kept) return '';
  if (!onDuty.length) return join([`⚠ ${word('nobodyOnRoster')}`, next.length ? `${word('comesNext')} ${personText(next[0])} ${momentText(next[0].from)}` : '']);
  return join([`${word('onDutyNow')} ${onDuty.map(personText).join(', ')}`, gaps.length ? `⚠ ${word('nobodyFrom')} ${momentText(gaps[0].from)}` : '']);
}
