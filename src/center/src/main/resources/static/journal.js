import { badge, button, element, link, worldTag } from './elements.js';
import { drawFloods } from './floods.js';
import { time } from './format.js';
import { choice, field, isoTime, line, localTime } from './forms.js';
import { RANK, planOf, allSites, state } from './model.js';
import { read } from './session.js';
import { isChinese, notLoaded, said, word } from './words.js';

/** Draws all alarms there ever were, filtered, page by page. */
export function drawJournalPage(page, [world, site], fresh) {
  if (!fresh) return;
  const any = ['', word('all')];
  const place = choice([any, ...allSites().map((one) => [`${one.world}/${one.site}`, `${said(planOf(one).name)}${one.world === 'live' ? '' : ` · ${one.world}`}`])], world && site ? `${world}/${site}` : '');
  const colour = choice([any, ...Object.keys(RANK).map((one) => [one, word(one)])]);
  const activity = choice([any, ...['ACTIVE', 'RETURNED'].map((one) => [one, word(one)])]);
  const answered = choice([any, ...['UNACKNOWLEDGED', 'ACKNOWLEDGED'].map((one) => [one, word(one)])]);
  const from = line({ type: 'datetime-local' });
  const to = line({ type: 'datetime-local' });
  const query = (before) => {
    const [chosenWorld, chosenSite] = place.value.split('/');
    const asked = { world: chosenWorld, site: chosenSite, colour: colour.value, activity: activity.value, acknowledgement: answered.value,
      from: millis(from.value), to: millis(to.value), before };
    return new URLSearchParams(Object.entries(asked).filter(([, value]) => value)).toString();
  };
  const body = element('tbody');
  const foot = element('p', 'soft');
  const csv = element('a', 'tag', 'CSV');
  const load = async (before) => {
    try {
      const found = await read(`api/journal?${query(before)}`);
      if (!before) body.replaceChildren();
      body.append(...found.alarms.map(row));
      foot.replaceChildren(found.next ? button(word('earlier'), '', () => load(found.next)) : '', body.children.length ? '' : word('noneFound'));
    } catch (problem) {
      foot.textContent = notLoaded(problem);
    }
  };
  const floods = element('section', 'wide');
  const show = (flood) => {
    from.value = localTime(flood.since - 600_000);
    to.value = localTime((flood.until ?? Date.now()) + 60_000);
    search();
  };
  const search = () => {
    drawFloods(floods, place.value.split('/')[0] || world || state.world || 'live', show);
    csv.href = `api/journal.csv?${query()}`;
    return load();
  };
  const filters = element('div', 'filters', field('sites', place), field('colour', colour), field('activity', activity), field('acknowledgement', answered), field('fromTime', from), field('toTime', to), csv);
  filters.addEventListener('change', search);
  const columns = ['colour', 'received', 'sites', 'alarmText', 'activity', 'acknowledgement', 'answeredBy'];
  page.replaceChildren(element('nav', '', link('#/', '', `‹ ${word('sites')}`)), element('section', '', element('h2', '', word('journalOfAlarms')), filters),
    element('section', 'wide', element('table', 'list', element('thead', '', element('tr', '', ...columns.map((name) => element('th', '', word(name))))), body), foot), floods);
  search();
}

const millis = (text) => (text ? Date.parse(isoTime(text)) : '');

function row(alarm) {
  const cells = [badge(alarm.colour), link(`#/alarm/${alarm.id}`, 'number', time(alarm.times.received)), element('span', '', said(planOf(alarm).name), worldTag(alarm.world)),
    link(`#/alarm/${alarm.id}`, '', isChinese() ? alarm.said.zh.finding : alarm.said.en.finding), word(alarm.activity), word(alarm.acknowledgement), alarm.answer?.user ?? ''];
  return element('tr', alarm.acknowledgement === 'ACKNOWLEDGED' ? 'answered' : '', ...cells.map((content) => element('td', '', content)));
}
