// What of an event is told outside the organisation: what stands there, the draft, what each channel would send, and what was let out.
import { badge, button, element } from './elements.js';
import { join, time } from './format.js';
import { drafts, letsOut, sounds } from './outside-dialogs.js';
import { word } from './words.js';

/** The section of an event's page; `told` are its deliveries. */
export function outside(key, view, told) {
  const content = view ? parts(key, view, told) : [element('p', 'soft', '…')];
  return element('section', 'told-outside', element('h2', '', word('tellOutside')), ...content);
}

function parts(key, view, told) {
  const { event } = view;
  return [prompt(event), view.drill ? element('p', 'soft', word('onlyExercise')) : '', ...draft(view), ways(view), buttons(view), issues(key, view, told)];
}

/** What is to be done about what stands outside; empty when nothing is. */
export const due = (event) => (event.updateDue ? word('updateDue') : event.cancelDue ? word('cancelDue') : '');

const prompt = (event) => (due(event) ? element('p', 'due', due(event)) : '');

/** Whether the event has changed since it was drafted. */
const isStale = ({ event: { outside: { draft: made, turn } } }) => made !== null && made.turn !== turn;

function draft(view) {
  const made = view.event.outside.draft;
  const people = view.people === null ? '' : element('p', 'soft', `${word('downstream')} ${view.people}`);
  if (!made) return [element('p', 'soft', word('noDraft')), people];
  const { warning } = made;
  const head = element('p', '', badge(warning.colour), ' ', element('b', '', join([`${word('draft')} ${made.number}`, warning.over ? word('takesBack') : ''])),
    ' ', element('span', 'soft', join([made.by, time(made.at)])));
  return [head, isStale(view) ? element('p', 'due', word('TURNED')) : '', element('div', 'drafted', words('中文', 'zh-CN', warning.zh), words('English', 'en', warning.en)), people];
}

function words(language, lang, said) {
  const made = element('div', '', element('small', '', language), element('p', '', element('b', '', said.headline)), element('p', '', said.description),
    said.instruction ? element('p', '', said.instruction) : '', said.area ? element('p', 'soft', said.area) : '');
  made.lang = lang;
  return made;
}

function ways(view) {
  if (!view.ways.length) return element('p', 'soft', word('noWays'));
  return element('ul', 'journal', ...view.ways.map((way) => element('li', '', element('b', '', way.channel), element('span', 'soft', wayText(view, way)), preview(way))));
}

const wayText = (view, way) => join([word(`means${way.means}`), way.open ? '' : word('notForDrills'), way.dryRun ? word('deliveryDRY_RUN') : '', way.stands ? word('stands') : '',
  way.draft ? `${word(`type${way.draft.type}`)} · ${view.drill ? 'Exercise' : 'Actual'}` : '']);

const preview = (way) => (way.draft ? element('details', '', element('summary', '', word('previewCap')), element('pre', '', way.draft.document.replaceAll('><', '>\n<'))) : '');

function buttons(view) {
  const made = view.event.outside.draft;
  const can = [];
  if (view.mayDraft && view.proposal) can.push(button(word('doDRAFT'), '', () => drafts(view, view.proposal)));
  if (view.mayDraft && view.lifting) can.push(button(word('doLift'), '', () => drafts(view, view.lifting)));
  if (view.mayClick && made && !isStale(view)) {
    can.push(button(`${word(made.warning.over ? 'doTAKE_BACK' : 'doISSUE')}…`, '', () => letsOut(view)));
    if (!made.warning.over && made.warning.colour === 'RED' && view.ways.some((way) => way.means === 'SIRENS' && way.open)) can.push(button(`${word('doSOUND')}…`, '', () => sounds(view)));
  }
  return element('div', 'buttons', ...can, view.mayClick ? '' : element('span', 'soft', word('onlyOfficials')));
}

/** What officials let out, with what became of it at each channel. */
function issues(key, view, told) {
  const all = view.event.outside.issues;
  if (!all.length) return element('p', 'soft', word('nothingIssued'));
  return element('ul', 'journal', ...[...all].reverse().map((issue) => element('li', '', element('span', 'number', time(issue.at)), badge(issue.warning.colour),
    element('span', '', join([word(issue.means === 'SIRENS' ? 'doSOUND' : issue.warning.over ? 'doTAKE_BACK' : 'doISSUE'), issue.by, issue.warning.over ? '' : `${word('draft')} ${issue.click.draft}`])),
    element('span', '', issue.click.channels.map((channel) => `${channel}: ${fate(key, view, issue, channel, told)}`).join('; ')))));
}

function fate(key, view, issue, channel, told) {
  const delivery = told.find((each) => each.notice === `${key}/outside/${issue.number}` && each.channel === channel);
  if (delivery) return join([word(`delivery${delivery.state}`), delivery.reason]);
  if (view.lost.includes(issue.number)) return word('neverSent');
  return word(issue.queued === null ? 'onItsWay' : 'sentElsewhere');
}
