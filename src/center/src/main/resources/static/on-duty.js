// Who is on duty by the roster, and when nobody is, in words; times are Beijing's.
import { join } from './format.js';
import { beijing, beijingTime } from './forms.js';
import { planOf } from './model.js';
import { locale, said, word } from './words.js';

const weekday = (millis) => new Intl.DateTimeFormat(locale(), { timeZone: 'Asia/Shanghai', weekday: 'short' }).format(millis);

/** A day as a roster names it. */
export const dayText = (millis) => `${beijing(millis).slice(5, 10)} ${weekday(millis)}`;

/** A stretch of time with its day; the day of its end only where that is another. */
export function stretchText({ from, until }) {
  const end = beijing(until).slice(0, 10) === beijing(from).slice(0, 10) ? beijingTime(until) : `${dayText(until)} ${beijingTime(until)}`;
  return `${dayText(from)} ${beijingTime(from)} – ${end}`;
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

/** Who is on duty at the centre now, and from when on nobody is; nothing where no roster is kept. */
export function onDutyText({ kept, onDuty, gaps }) {
  if (!kept) return '';
  if (!onDuty.length) return `⚠ ${word('nobodyOnRoster')}${gaps.length ? ` ${word('untilTime')} ${beijingTime(gaps[0].until)}` : ''}`;
  return join([`${word('onDutyNow')} ${onDuty.map(personText).join(', ')}`, gaps.length ? `⚠ ${word('nobodyOnRoster')} ${stretchText(gaps[0])}` : '']);
}
