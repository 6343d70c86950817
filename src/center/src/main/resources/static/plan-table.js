// What a response plan asks for, as tables and in words.
import { badge, element, link } from './elements.js';
import { dateTime, join, span } from './format.js';
import { RANK } from './model.js';
import { said, word } from './words.js';

const OF_COLOUR = { acknowledge: 'acknowledge', verify: 'verify', act: 'act', feedBack: 'feedBack', told: 'level', asksAgain: 'reAlarm', shelve: 'shelve', calm: 'stable', signed: 'signed' };
const NEVER = { asksAgain: 'planNever', shelve: 'planNotAtAll' };
const KINDS = ['tailings-pond', 'hazard-source'];
const WORST_FIRST = Object.keys(RANK).sort((a, b) => RANK[b] - RANK[a]);

/** Where a book of response plans is shown: that of a kind, or of a site. */
export function planAddress(book) {
  if (book?.includes('/')) return `#/plans/site/${book}`;
  return KINDS.includes(book) ? `#/plans/kind/${book}` : '#/plans';
}

/** A version by name, and who approved it. */
export function planText(version) {
  if (!version) return word('planBuiltIn');
  const stands = version.approvedBy === null ? word('planUnapproved') : `${word('planApprovedBy')} ${version.approvedBy} ${word('planApprovedOn')} ${dateTime(version.approvedAt)}`;
  return join([`${word('responsePlan')} v${version.version}`, stands]);
}

/** The same, with a way to the plan. */
export const planLink = (version, book) => link(planAddress(version?.book ?? book), version?.approvedBy ? '' : 'tag', planText(version));

/** Who is responsible at a level inside the organisation, at that kind of site. */
export const levelText = (kind, level) => word(`${kind === 'hazard-source' ? 'chemical' : 'pond'}Level${level}`);

/** A thing that a plan asks for, as people say it. */
export function valueText(field, value, kind) {
  if (value === null || value === undefined) return word(NEVER[field] ?? 'notAsked');
  if (field === 'told' || field === 'by') return levelText(kind, value);
  if (typeof value === 'boolean') return word(value ? 'planYes' : 'planNo');
  return typeof value === 'number' ? span(value) : said(value);
}

/** A plan as a table: times and rules with a column for each colour, then the tasks of each. */
export function planTables(plan, kind) {
  const head = element('tr', '', element('th', ''), ...WORST_FIRST.map((colour) => element('th', '', badge(colour))));
  const rows = Object.entries(OF_COLOUR).map(([field, name]) => element('tr', '', element('th', '', word(`plan.${field}`)),
    ...WORST_FIRST.map((colour) => element('td', '', valueText(field, plan.rows[colour][name], kind)))));
  return [element('div', 'wide', element('table', 'list', element('thead', '', head), element('tbody', '', ...rows))), ...WORST_FIRST.flatMap((colour) => taskTable(plan.rows[colour].tasks, colour, kind))];
}

function taskTable(tasks, colour, kind) {
  if (!tasks.length) return [];
  const head = element('tr', '', ...['do', 'by', 'within', 'evidence'].map((field) => element('th', '', word(`plan.${field}`))));
  const rows = tasks.map((task) => element('tr', '', ...[said(task.words), levelText(kind, task.level), span(task.within), said(task.evidence)].map((text) => element('td', '', text))));
  return [element('h3', 'answered', badge(colour)), element('div', 'wide', element('table', 'list', element('thead', '', head), element('tbody', '', ...rows)))];
}

/** What differs, one sentence each: a task that came or went is one. */
export function differenceWords(lines, kind) {
  const differing = lines.filter((line) => line.differs);
  const told = new Set();
  return differing.flatMap((line) => {
    const change = whole(line, lines);
    const key = `${line.colour} ${line.task}`;
    if (change && told.has(key)) return [];
    told.add(key);
    return [element('li', 'answered', badge(line.colour), element('span', '', change ? change : `${lineName(line, lines)}: ${valueText(line.field, line.before, kind)} → ${valueText(line.field, line.after, kind)}`))];
  });
}

/** A task that is there on one side only. */
function whole(line, lines) {
  if (!line.task) return '';
  const name = lines.find((one) => one.colour === line.colour && one.task === line.task && one.field === 'do');
  if (name.before && name.after) return '';
  return `${word(name.after ? 'planAdded' : 'planRemoved')}: ${said(name.after ?? name.before)}`;
}

function lineName(line, lines) {
  const task = line.task ? lines.find((one) => one.colour === line.colour && one.task === line.task && one.field === 'do') : null;
  return join([task ? said(task.after ?? task.before) : '', word(`plan.${line.field}`)]);
}

/** Both versions side by side. */
export function differenceTable(diff, kind, onlyDiffering) {
  const lines = diff.lines.filter((line) => line.differs || !onlyDiffering);
  const rows = lines.map((line) => {
    const before = valueText(line.field, line.before, kind);
    const after = valueText(line.field, line.after, kind);
    return element('tr', line.differs ? 'differs' : '', element('th', 'answered', badge(line.colour), ' ', lineName(line, diff.lines)),
      element('td', '', line.differs ? element('del', '', before) : before), element('td', '', line.differs ? element('ins', '', `≠ ${after}`) : after));
  });
  const head = element('tr', '', element('th', '', word('planColourField')), element('th', '', `${word('planBefore')}: v${diff.from}`), element('th', '', `${word('planAfter')}: v${diff.to}`));
  return element('table', 'list difference', element('thead', '', head), element('tbody', '', ...rows));
}
