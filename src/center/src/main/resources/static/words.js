import { DUTY } from './words-duty.js';

// The words of the console in its two languages; both are complete.
const WORDS = {
  zh: {
    ...DUTY.zh,
    other: 'English', officer: '值班员', world: '世界', all: '全部', live: '实时', sites: '场所', alarms: '报警',
    acknowledge: '确认', cancel: '取消', details: '详情', back: '返回', note: '备注', noteRed: '备注（红色报警必填）',
    RED: '红', ORANGE: '橙', YELLOW: '黄', BLUE: '蓝', normal: '无报警',
    UNACKNOWLEDGED: '未确认', ACKNOWLEDGED: '已确认', ACTIVE: '持续中', RETURNED: '已恢复',
    measured: '测量', received: '接收', decided: '判定', told: '告知', answered: '应答',
    measuredIs: '传感器自己的时间', receivedIs: '判定时的场所时钟', decidedIs: '判定程序的墙上时钟',
    toldIs: '首次送达屏幕', answeredIs: '值班员确认', times: '五个时间', now: '未应答',
    up: '通路正常', blind: '中心收不到判定', cut: '与中心失去联系', from: '画面停在', untrusted: '不可信',
    waiting: '待处置', nothing: '无待处置', over: '已恢复', attended: '均已确认，仍在持续', connecting: '正在连接中心', nothingHeard: '尚无场所',
    stale: '数据陈旧', ended: '录制已停', never: '从未收到', siteClock: '场所时钟', limit: '限值', limits: '限值', approvedBy: '批准',
    unapproved: '限值未批准', demonstration: '演示用，未经批准', document: '依据', effectiveFrom: '生效', plan: '方案', onDelay: '须持续', reading: '读数', readOut: '通话：',
    clearAt: '恢复线',
    recorded: '录制/演练：', recordedPage: '非实时：画面含录制世界', failed: '未能提交',
    alreadyAnswered: '他人已确认', soundOff: '声音未启用：点击此处允许声音并试音', mute: '静音', muted: '已静音（不等于确认）',
    sensor: '传感器', latest: '最新', quality: '质量', state: '状态', margin: '距下一线', beyond: '已越最高线', noLimit: '无限值',
    trend: '趋势', range: '范围', '1 h': '1 小时', '6 h': '6 小时', '24 h': '24 小时', '7 d': '7 天', '30 d': '30 天', everything: '全部',
    earlier: '更早', later: '更晚', noHistory: '此时段没有数据', historyAway: '历史库没有应答', buckets: '每格最低到最高',
    points: '个点', doubtful: '个可疑', journal: '经过', action: '下一步', answer: '应答', cause: '起因', position: '日志位置', name: '名称',
    GOOD: '合格', NOT_EVALUATED: '未检验', SUSPECT: '可疑', FAIL: '不合格', MISSING: '缺测',
    LATE: '迟到', OLD: '补传', CLOCK_FAULT: '时钟故障', RAISED: '发生', LEVEL_CHANGED: '变级', CLEARED: '恢复', LOST: '失联',
    BACKFILLED: '补传发生', LIFE_ENDED: '判定程序已重启', NOT_RESTATED: '新判定未重述，视为结束', DEAF: '监听中断', CONTRADICTED: '记录矛盾',
    'tailings-pond': '尾矿库', 'hazard-source': '重大危险源', class: '等', unknown: '没有这个页面',
    GAP: '缺测', DISCOVERED_LATE: '迟到发现', PLAN: '方案生效', RESPONSE: '应急响应', FORECAST: '降雨预报', COMPARED: '人工比测', MANUAL: '人工', DERIVED: '推算',
    because: '依据', advice: '参考',
  },
  en: {
    ...DUTY.en,
    other: '中文', officer: 'Officer', world: 'World', all: 'all', live: 'live', sites: 'Sites', alarms: 'Alarms',
    acknowledge: 'Acknowledge', cancel: 'Cancel', details: 'Details', back: 'Back', note: 'Note', noteRed: 'Note (a red alarm needs one)',
    RED: 'RED', ORANGE: 'ORANGE', YELLOW: 'YELLOW', BLUE: 'BLUE', normal: 'no alarm',
    UNACKNOWLEDGED: 'unacknowledged', ACKNOWLEDGED: 'acknowledged', ACTIVE: 'active', RETURNED: 'returned',
    measured: 'Measured', received: 'Received', decided: 'Decided', told: 'Told', answered: 'Answered',
    measuredIs: 'the sensor’s own time', receivedIs: 'the site’s clock when judged', decidedIs: 'wall clock of the judge',
    toldIs: 'first sent to a screen', answeredIs: 'acknowledged by the officer', times: 'Five times', now: 'not answered',
    up: 'path up', blind: 'The centre hears no judgements', cut: 'No contact with the centre', from: 'screen of', untrusted: 'do not trust it',
    waiting: 'waiting', nothing: 'Nothing to handle', over: 'All over', attended: 'All answered, still active', connecting: 'Connecting to the centre', nothingHeard: 'No sites yet',
    stale: 'stale', ended: 'recording has stopped', never: 'never heard', siteClock: 'site clock', limit: 'Limit', limits: 'Limits', approvedBy: 'Approved by',
    unapproved: 'limit not approved', demonstration: 'for demonstration, not approved', document: 'Document', effectiveFrom: 'Effective from', plan: 'Plan', onDelay: 'Must last', reading: 'Reading', readOut: 'To read out:',
    clearAt: 'Clears at',
    recorded: 'recorded/drill: ', recordedPage: 'Not live: this screen shows the recorded world', failed: 'Not taken',
    alreadyAnswered: 'Already acknowledged by someone', soundOff: 'Sound is off: click here to allow and test it', mute: 'Silence', muted: 'Silenced (not acknowledged)',
    sensor: 'Sensor', latest: 'Latest', quality: 'Quality', state: 'State', margin: 'To the next limit', beyond: 'beyond the last', noLimit: 'no limits',
    trend: 'Trend', range: 'Range', '1 h': '1 h', '6 h': '6 h', '24 h': '24 h', '7 d': '7 d', '30 d': '30 d', everything: 'all',
    earlier: 'Earlier', later: 'Later', noHistory: 'No data in this range', historyAway: 'The history does not answer', buckets: 'lowest to highest of each step',
    points: 'points', doubtful: 'doubtful', journal: 'What happened', action: 'Next', answer: 'Answer', cause: 'Cause', position: 'Log position', name: 'Name',
    GOOD: 'good', NOT_EVALUATED: 'not evaluated', SUSPECT: 'suspect', FAIL: 'fail', MISSING: 'missing',
    LATE: 'late', OLD: 'old', CLOCK_FAULT: 'clock fault', RAISED: 'raised', LEVEL_CHANGED: 'colour changed', CLEARED: 'cleared', LOST: 'lost',
    BACKFILLED: 'back-filled', LIFE_ENDED: 'judge restarted', NOT_RESTATED: 'not restated by the new judge: taken as over', DEAF: 'nobody listened', CONTRADICTED: 'record contradicts itself',
    because: 'Because of', advice: 'Advice',
    'tailings-pond': 'tailings pond', 'hazard-source': 'hazard source', class: 'class', unknown: 'There is no such page',
    GAP: 'gap', DISCOVERED_LATE: 'discovered late', PLAN: 'plan in force', RESPONSE: 'response', FORECAST: 'forecast of rain', COMPARED: 'compared with a manual reading', MANUAL: 'manual', DERIVED: 'derived',
  },
};

let language = localStorage.getItem('language') === 'en' ? 'en' : 'zh';

export const word = (name) => WORDS[language][name] ?? name;

export const isChinese = () => language === 'zh';

export const locale = () => (isChinese() ? 'zh-CN' : 'en-GB');

/** The one of the two that is in the console's language. */
export const said = (name) => (isChinese() ? name.zh : name.en);

export function switchLanguage() {
  language = isChinese() ? 'en' : 'zh';
  localStorage.setItem('language', language);
}
