import { amount, join, kindOf, minute, span, time, unitText } from './format.js';
import { planOf, sensorOf } from './model.js';
import { isChinese, said, word } from './words.js';

const ACTIONS = {
  RED: ['立即叫应责任人，按预案处置。', 'Reach the responsible person now; follow the plan.'],
  ORANGE: ['看现场视频，叫应责任人。', 'View the site; reach the responsible person.'],
  YELLOW: ['核实读数，查现场。', 'Verify the reading; inspect.'],
  BLUE: ['关注趋势。', 'Watch the trend.'],
  silence: ['电话报人工读数。', 'Phone for a manual reading.'],
  clock: ['校准设备时钟。', 'Set the device’s clock.'],
  identity: ['通知系统管理员；核实前以人工读数为准。', 'Tell the administrator; until verified, rely on manual readings.'],
  deaf: ['核对此时段的人工读数。', 'Check manual readings of this time.'],
};

/** What to do next about an alarm. */
export const action = (alarm) => (ACTIONS[kindOf(alarm.condition)] ?? ACTIONS[alarm.colour])[isChinese() ? 0 : 1];

export const siteName = (of) => (of.site === '~path' ? word('path') : said(planOf(of).name));

export const sensorName = (alarm) => (alarm.cause.sensor ? said(sensorOf(alarm, alarm.cause.sensor).name) : '');

/** What is wrong, without the colour and the site. */
export function finding(alarm) {
  return (FINDINGS[kindOf(alarm.condition)] ?? other)(alarm);
}

function overLimit(alarm) {
  const { value, unit, limit, sensor } = alarm.cause;
  if (value === null || limit === null) return other(alarm);
  const low = limitsOf(alarm, sensor)?.direction === 'LOW';
  const mark = alarm.colour;
  return isChinese()
    ? `${sensorName(alarm)}${amount(value, unit, limit)}，${low ? '低于' : '达到'}${word(mark)}线${amount(limit, unit)}`
    : `${sensorName(alarm)} ${amount(value, unit, limit)}, ${low ? 'at or below' : 'at or above'} the ${word(mark).toLowerCase()} limit ${amount(limit, unit)}`;
}

const ruleOf = (alarm) => sensorOf(alarm, alarm.cause.sensor).rules?.find((rule) => rule.id === kindOf(alarm.condition));

const limitsOf = (alarm, sensor) => ruleOf(alarm)?.limits ?? sensorOf(alarm, sensor).limits;

/** A rule over a measure: how fast, how much, and its limit. */
function measured(alarm) {
  const { value, unit, limit } = alarm.cause;
  const low = ruleOf(alarm)?.limits.direction === 'LOW';
  const what = `${sensorName(alarm)}${isChinese() ? '' : ' '}${word(`measure-${ruleOf(alarm)?.measure ?? 'value'}`)}`;
  if (value === null || limit === null) return what;
  return isChinese()
    ? `${what}${amount(value, unit, limit)}，${low ? '低于' : '达到'}${word(alarm.colour)}线${amount(limit, unit)}`
    : `${what} ${amount(value, unit, limit)}, ${low ? 'at or below' : 'at or above'} the ${word(alarm.colour).toLowerCase()} limit ${amount(limit, unit)}`;
}

/** A condition of the whole site: its name, and what it rests on. */
function ofSite(alarm) {
  const condition = planOf(alarm).conditions?.find((one) => one.id === alarm.condition);
  const because = reasons(alarm);
  return `${condition ? said(condition.name) : alarm.condition}${because ? (isChinese() ? `：${because}` : `: ${because}`) : ''}`;
}

/** The conditions that a condition of the whole site rests on. */
export const reasons = (alarm) => alarm.cause.because.map((text) => reason(alarm, text)).join(isChinese() ? '、' : ', ');

function reason(alarm, text) {
  const [, gauge, sign, at, unit] = text.match(/^(\S+) (>=|<=) (\S+) (\S+)$/) ?? [];
  if (gauge) return `${said(sensorOf(alarm, gauge).name)} ${sign === '>=' ? '≥' : '≤'} ${Number(at)}${isChinese() ? '' : ' '}${unitText(unit)}`;
  const [, sensor, rule, colour] = text.match(/^(.+)\.([^.]+) (\w+)$/) ?? [];
  if (!sensor) return text;
  const what = rule === 'silence' ? word('noData') : `${word(colour)}${isChinese() ? '线' : ''}`;
  return `${said(sensorOf(alarm, sensor).name)}${isChinese() ? '' : ' '}${what}`;
}

function silent(alarm) {
  const since = alarm.times.measured;
  const blind = since === null ? '' : span(alarm.times.received - since);
  if (isChinese()) return `${sensorName(alarm)}${alarm.marks.lost ? '失联' : '无数据'}${blind ? `，已盲${blind}，末次${minute(since)}` : '，从未收到'}`;
  return `${sensorName(alarm)} ${alarm.marks.lost ? 'lost' : 'silent'}${blind ? `, blind for ${blind}, last heard ${minute(since)}` : ', never heard'}`;
}

const clockFault = (alarm) => (isChinese() ? `${sensorName(alarm)}时钟故障` : `${sensorName(alarm)}: clock fault`);

function deaf(alarm) {
  const { measured, received } = alarm.times;
  const until = alarm.returnedAt ?? received;
  const length = measured === null ? '' : span(until - measured);
  return isChinese() ? `${time(measured)} 至 ${time(until)} 无人监听（${length}）` : `nobody listened from ${time(measured)} to ${time(until)} (${length})`;
}

const identity = () => (isChinese() ? '记录自相矛盾：同一编号两种内容，此场所的判定不可信' : 'the record contradicts itself: one id, two contents; do not trust what is judged here');

function other(alarm) {
  if (!alarm.cause.sensor) return ofSite(alarm);
  if (ruleOf(alarm)) return measured(alarm);
  const { value, unit } = alarm.cause;
  return `${sensorName(alarm) || alarm.condition} ${value === null ? '' : amount(value, unit)}`.trim();
}

/** Where it is and what is wrong. */
export const placeAndFinding = (alarm) => `${siteName(alarm)}${isChinese() ? '' : ': '}${finding(alarm)}`;

const FINDINGS = { limit: overLimit, silence: silent, clock: clockFault, deaf, identity };

/** What is doubtful or out of the ordinary about an alarm. */
export function marks(alarm) {
  const { limit, approvedBy, unverified } = alarm.cause;
  const set = Object.entries({ unverified, ...alarm.marks }).filter(([, on]) => on).map(([name]) => word(name));
  if (limit !== null && !approvedBy) set.push(word('unapproved'));
  return set;
}

/** The sentence of an alarm: colour, place, finding, doubts, and what to do. */
export function sentence(alarm) {
  const doubts = marks(alarm);
  if (isChinese()) {
    const tag = join([word(alarm.colour), ...doubts]).replaceAll(' · ', '·');
    return `【${tag}】${siteName(alarm)}${finding(alarm)}。${action(alarm)}`;
  }
  const tag = [word(alarm.colour), ...doubts].join(', ');
  return `${tag}: ${siteName(alarm)}, ${finding(alarm)}. ${action(alarm)}`;
}
