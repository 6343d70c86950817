import { badge, button, element, link } from './elements.js';
import { join, number, unitText } from './format.js';
import { beijing, beijingTime, choice, field, form, lines } from './forms.js';
import { planOf } from './model.js';
import { change, read } from './session.js';
import { forecastText, patrolList, responseText } from './tell.js';
import { isChinese, notLoaded, said, word } from './words.js';

const DAY = 86_400_000;
const TYPED = ['REMARKS', 'COMMITMENT', 'SPECIAL_WORK', 'BYPASSES', 'SIGNATURE'];
const OF_CHEMICALS = ['COMMITMENT', 'SPECIAL_WORK', 'BYPASSES'];
const COLUMNS = ['item', 'point', 'atEight', 'worst', 'dayChange', 'limitApproval', 'colour', 'missing', 'manualCompare'];

/** Draws one site, one day, one table: a page of A4 to look at, to print and to sign. */
export async function drawDailyPage(page, [world, site, date], fresh) {
  if (!fresh) return;
  page.replaceChildren(element('p', 'soft', '…'));
  try {
    show(page, await read(`api/daily/${world}/${site}/${date}`));
  } catch (problem) {
    page.replaceChildren(element('p', 'soft', notLoaded(problem)));
  }
}

function show(page, table) {
  const { world, header } = table;
  const beside = (days) => `#/daily/${world}/${header.site}/${new Date(Date.parse(table.date) + days * DAY).toISOString().slice(0, 10)}`;
  const bar = element('nav', 'screen', link(`#/site/${world}/${header.site}`, '', `‹ ${said(header.name)}`), link(beside(-1), '', word('dayBefore')),
    link(beside(1), '', word('dayAfter')), link(`#/tell/${world}/${header.site}`, '', word('tell')), button(word('print'), 'main', () => window.print()));
  page.replaceChildren(bar, sheet(table), typing(page, table));
}

function sheet(table) {
  return element('article', 'sheet', element('h1', '', `${said(table.header.name)} · ${word('dailyTable')} `, element('span', 'whole-date', table.date)), head(table),
    figures(table), patrols(table), alarms(table), dangers(table), typed(table), signatures(table));
}

function head(table) {
  const { header } = table;
  const grade = header.grade ? (isChinese() ? `${header.grade}${word('class')}` : `${word('class')} ${header.grade}`) : '';
  const world = table.world === 'live' ? '' : `${word('recorded')}${table.world}`;
  const cells = [
    ['period', `${beijing(table.from)} – ${table.until < table.to ? `${beijing(table.until)} (${word('unfinished')})` : beijing(table.to)}`],
    ['siteKind', [word(header.kind), grade, `${word('plan')} ${header.plan}`, header.demonstration ? word('demonstration') : '', world].filter(Boolean).join(' · ')],
    ['responseLevel', responseText(header.response).replace(/^[^:]*: /, '')],
    ['rainForecast', forecastText(header.forecast).replace(/^[^:]*: /, '')],
    ['responsible', ''],
    ['officer', header.officers.join(', ')],
  ];
  if (header.kind === 'tailings-pond') cells.splice(2, 0, ['overhead', overheadText(planOf({ world: table.world, site: header.site }))]);
  return element('dl', 'headline', ...cells.flatMap(([name, text]) => [element('dt', '', word(name)), element('dd', text ? '' : 'blank', text)]));
}

/** Whether people live below the pond, and how many, as its plan says. */
function overheadText(plan) {
  const consequence = plan.sheet?.consequence;
  if (!consequence) return '';
  return join([word(consequence.headPond ? 'headPond' : 'notHeadPond'), `${word('downstream')} ${consequence.peopleDownstream}`]);
}

function figures(table) {
  const { rows, folded } = table.rows;
  const body = rows.map((row, index) => figureRow(table, row, rows[index - 1]?.item !== row.item, folded[row.item]));
  return element('table', 'figures', element('thead', '', element('tr', '', ...COLUMNS.map((name) => element('th', '', word(name))))), element('tbody', '', ...body));
}

function figureRow(table, row, first, folded) {
  const { figures: found } = row;
  const item = first ? `${word(`item.${row.item}`)}${folded ? ` +${folded}` : ''}` : '';
  const cell = (kind, ...content) => element('td', kind, ...content);
  return element('tr', '', element('th', '', item), cell('', said(row.name)), cell('number', timedText(row, found.eight, table.from)), cell('number', worstText(row)),
    cell('number', changeText(row)), cell('', limitText(row)), cell('', row.colour ? badge(row.colour) : '–'),
    cell(`number ${found.missing >= 10 ? 'much' : ''}`, `${found.missing.toFixed(1)}%${found.doubtful ? ` · ${found.doubtful} ${word('SUSPECT')}` : ''}`), cell('number', manualText(row)));
}

const scale = (row) => (row.unit === 'm' && row.ownUnit === 'mm' ? [1000, 'mm'] : row.unit === 'm' && row.ownUnit === 'cm' ? [100, 'cm'] : [1, row.unit]);

function valueText(row, value, signed) {
  const [factor, unit] = scale(row);
  const sign = signed && value > 0 ? '+' : '';
  return `${sign}${number(value * factor, unit)}${unit === '1' ? '' : ` ${unitText(unit)}`}`;
}

function timedText(row, timed, usual) {
  if (!timed) return '–';
  const time = Math.abs(timed.at - usual) < 60_000 ? '' : ` (${beijingTime(timed.at)})`;
  return valueText(row, timed.value) + time;
}

function worstText(row) {
  const { worst, lowest, highest, sum } = row.figures;
  if (sum !== null && worst) return `${valueText(row, worst.value)}/h (${beijingTime(worst.at)})`;
  if (worst) return `${valueText(row, worst.value)} (${beijingTime(worst.at)})`;
  if (!lowest) return '–';
  const [factor, unit] = scale(row);
  return `${number(lowest.value * factor, unit)}…${valueText(row, highest.value)}`;
}

function changeText(row) {
  const { change, sum } = row.figures;
  if (sum !== null) return `Σ ${valueText(row, sum)}`;
  return change === null ? '–' : valueText(row, change, true);
}

function limitText(row) {
  if (!row.limits.length) return word('noLimit');
  const [factor, unit] = scale(row);
  const approvals = [...new Set(row.limits.map((limit) => limit.approvedBy ?? ''))].map(approval);
  const limits = row.limits.map((limit) => `${word(limit.colour)} ${number(limit.at * factor, unit)}`).join(' ');
  return `${row.direction === 'LOW' ? '≤' : '≥'} ${limits} · ${approvals.join(', ')}`;
}

function approval(approvedBy) {
  if (!approvedBy) return word('unapproved');
  return approvedBy === 'demonstration' ? word('demonstrationShort') : approvedBy;
}

function manualText(row) {
  const { compared, figures: found } = row;
  if (compared) return `${valueText(row, compared.amount)} (${beijingTime(compared.measured)}) Δ ${valueText(row, compared.difference, true)}`;
  return found.manual ? `${valueText(row, found.manual.value)} (${beijingTime(found.manual.at)})` : '–';
}

const block = (name, ...content) => element('section', 'block', element('h3', '', word(name)), ...content);

const none = (name) => element('span', 'soft', word(name));

function patrols(table) {
  return block('patrol', table.patrols.length ? patrolList(table.patrols.slice(0, 3)) : none('noneToday'), table.patrols.length > 3 ? ` +${table.patrols.length - 3}` : '');
}

function alarms(table) {
  if (!table.alarms.length) return block('alarmsOfDay', none('noneToday'));
  const times = ['measured', 'received', 'decided', 'told', 'answered'];
  const columns = ['colour', 'alarmText', ...times, 'calledAnswered'];
  const rows = table.alarms.map((alarm) => element('tr', '', element('td', '', badge(alarm.colour)), element('td', '', isChinese() ? alarm.zh : alarm.en),
    ...times.map((name) => element('td', 'number', alarm.times[name] === null ? '–' : clock(alarm.times[name], table))),
    element('td', '', alarm.by ? `${alarm.by}${alarm.note ? `: ${alarm.note}` : ''}` : '–')));
  const more = table.alarmsBesides ? element('p', 'soft', `+${table.alarmsBesides} ${word('alarmsBesides')}`) : '';
  return block('alarmsOfDay', element('table', 'day-alarms', element('thead', '', element('tr', '', ...columns.map((name) => element('th', '', word(name))))), element('tbody', '', ...rows)), more);
}

/** A time of the day itself, else with its date: a recorded world is judged on another day. */
const clock = (millis, table) => (millis >= table.from && millis < table.to ? beijingTime(millis) : beijing(millis).slice(5));

function dangers(table) {
  if (!table.dangers.length) return block('dangers', none('noneOpen'));
  const shown = table.dangers.slice(0, 4).map((danger) => element('li', '', `${word(danger.grade)} · ${danger.title} · ${danger.owner} · ${word('deadline')} ${danger.deadline} · ${word(danger.state)}`));
  return block('dangers', element('ul', '', ...shown), table.dangers.length > 4 ? ` +${table.dangers.length - 4}` : '');
}

function typed(table) {
  const kinds = table.header.kind === 'hazard-source' ? [...OF_CHEMICALS, 'REMARKS'] : ['REMARKS'];
  return element('dl', 'typed', ...kinds.flatMap((kind) => {
    const entry = table.entries.find((one) => one.kind === kind);
    return [element('dt', '', word(kind)), element('dd', entry ? '' : 'blank', entry ? `${entry.content} (${entry.by} ${beijing(entry.entered)})` : '')];
  }));
}

function signatures(table) {
  const signed = table.entries.filter((one) => one.kind === 'SIGNATURE').map((one) => `${one.by} ${beijing(one.entered)}`).reverse();
  return element('dl', 'typed signatures', element('dt', '', word('SIGNATURE')), element('dd', signed.length ? '' : 'blank', signed.join(' · ')), element('dt', '', word('reviewed')), element('dd', 'blank'));
}

/** What people type, below the sheet: not printed. */
function typing(page, table) {
  const kinds = TYPED.filter((kind) => table.header.kind === 'hazard-source' || !OF_CHEMICALS.includes(kind));
  const kind = choice(kinds.map((one) => [one, word(one)]));
  const content = lines('', 2_000);
  const act = async () => {
    await change('POST', `api/daily/${table.world}/${table.header.site}/${table.date}`, { kind: kind.value, content: content.value });
    show(page, await read(`api/daily/${table.world}/${table.header.site}/${table.date}`));
    return word('kept');
  };
  return element('section', 'screen', form(word('keep'), act, field('entry', kind), field('content', content, word('signatureHint'))));
}
