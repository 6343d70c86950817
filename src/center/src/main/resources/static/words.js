// The words of the console in its two languages; both are complete.
import { ALARM } from './words-alarm.js';
import { DUTY } from './words-duty.js';
import { OUTSIDE } from './words-outside.js';
import { PLACE } from './words-place.js';
import { PLANS } from './words-plans.js';
import { ROSTER } from './words-roster.js';

const WORDS = {
  zh: {
    ...ALARM.zh,
    ...DUTY.zh,
    ...OUTSIDE.zh,
    ...PLACE.zh,
    ...PLANS.zh,
    ...ROSTER.zh,
    other: 'English', officer: '值班员', world: '世界', all: '全部', live: '实时', sites: '场所', alarms: '报警',
    cancel: '取消', details: '详情', note: '备注', noteRed: '备注（红色报警必填）',
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
    crowd: '报警过多，未结束', crowdListed: '下面只列最紧急的',
    soundOff: '声音未启用：点击此处允许声音并试音', mute: '静音', muted: '已静音（不等于确认）',
    sensor: '传感器', latest: '最新', quality: '质量', state: '状态', margin: '距下一线', beyond: '已越最高线', noLimit: '无限值',
    trend: '趋势', '1 h': '1 小时', '6 h': '6 小时', '24 h': '24 小时', '7 d': '7 天', '30 d': '30 天',
    earlier: '更早', later: '更晚', noHistory: '此时段没有数据', historyAway: '历史库没有应答',
    points: '个点', journal: '经过', action: '下一步', cause: '起因', position: '日志位置', name: '名称',
    GOOD: '合格', NOT_EVALUATED: '未检验', SUSPECT: '可疑', FAIL: '不合格', MISSING: '缺测',
    LATE: '迟到', OLD: '补传', CLOCK_FAULT: '时钟故障', RAISED: '发生', LOST: '失联',
    BACKFILLED: '补传发生', LIFE_ENDED: '判定程序已重启', NOT_RESTATED: '新判定未重述，视为结束',
    'tailings-pond': '尾矿库', 'hazard-source': '重大危险源', class: '等', unknown: '没有这个页面',
    RESPONSE: '应急响应', FORECAST: '降雨预报', MANUAL: '人工', DERIVED: '推算',
    because: '依据', advice: '参考',
    whoWasTold: '通知', nobodyTold: '未经渠道通知任何人', noticeRAISED: '发生', noticeWORSE: '升级', noticeOVERDUE: '超时', noticeOVER: '解除', noticeTEST: '测试',
    deliveryWAITING: '待发', deliverySENT: '已发出', deliveryDELIVERED: '已送达', deliveryCONFIRMED: '已证实', deliveryREFUSED: '被拒', deliveryGIVEN_UP: '已放弃', deliveryFOLDED: '并入前一次', deliveryDRY_RUN: '试运行', noResponse: '未启动响应', noForecast: '无降雨预报', allSites: '全部场所', overview: '总览', desk: '处置台', event: '险情', events: '险情', below: '人', red: '距红', allOver: '报警均已恢复', nobody: '无人接警', left: '剩', tooLate: '超时', due: '待办', closedLoop: '闭环', firstOut: '首发', closedAt: '结束于', toldLevels: '已提示', newAlarms: '条新报警：点此重排', closedNow: '已不在此列',
    pondLevel0: '企业', pondLevel1: '县', pondLevel2: '市', chemicalLevel0: '操作负责人', chemicalLevel1: '技术负责人', chemicalLevel2: '主要负责人',
    stepACKNOWLEDGE: '接警', stepVERIFY: '核实', stepACT: '处置', stepFEED_BACK: '反馈', stepRELEASE: '解除',
    doACKNOWLEDGE: '确认', doVERIFY: '核实', doACT: '处置', doFEED_BACK: '反馈', doRELEASE: '解除', doDOWNGRADE: '降级', doSHELVE: '搁置', doUNSHELVE: '取消搁置', doTAKE_OUT_OF_SERVICE: '停用', doRETURN_TO_SERVICE: '恢复使用', doRESET: '复位', doCALL: '叫应', doREMARK: '记事',
    callANSWERED: '接通', callMISSED: '未接', callBUSY: '占线', whoCalled: '被叫人', isReal: '属实', isNotReal: '误报', found: '核实情况', reason: '原因', shelfTime: '搁置多久', oneShot: '本次报警结束即取消', downTo: '降至',
    viewwaiting: '待确认', viewopen: '未结束', viewSHELVED: '搁置', viewSUPPRESSED_BY_DESIGN: '抑制', viewOUT_OF_SERVICE: '停用', viewMAINTENANCE: '检修', viewLATCHED: '待复位',
    stateNORMAL: '已结束', stateUNACKNOWLEDGED: '未确认', stateACKNOWLEDGED: '已确认', stateRETURNED_UNACKNOWLEDGED: '已恢复，未确认', stateLATCHED_UNACKNOWLEDGED: '锁定，未确认', stateLATCHED_ACKNOWLEDGED: '锁定，待复位', stateSHELVED: '搁置', stateSUPPRESSED_BY_DESIGN: '被上级报警抑制', stateOUT_OF_SERVICE: '停用', stateMAINTENANCE: '检修中，不判定',
    shelvedUntil: '搁置至', outOfServiceSince: '停用自', maskedBy: '抑制者', raisedTimes: '报警次数',
    rainFold: '处雨量黄蓝预警', silentFold: '处失联', restFold: '起其他险情',
    deskKeys: '↑↓ 选择 · a 确认 · 空格 多选 · s 搁置 · o 停用 · r 复位 · e 险情 · Enter 详情 · g 场所 · 1–7 分类 · Esc 重排',
    ESCALATED: '升级', DE_ESCALATED: '降级', RESTATED: '重述', RE_ALARMED: '再报警', VERIFIED: '核实属实', NOT_REAL: '核实为误报', ACTED: '处置', FED_BACK: '反馈', RELEASED: '解除', DOWNGRADED: '降级', SHELVED: '搁置', UNSHELVED: '取消搁置', SHELF_ENDED: '搁置到期', OUT_OF_SERVICE: '停用', IN_SERVICE: '恢复使用', SUPPRESSED: '被抑制', UNSUPPRESSED: '解除抑制', RESET: '复位', CALLED: '叫应', REMARKED: '记事', eventOPENED: '险情开始', WORSENED: '险情升级', OVERDUE: '超时提示', CLOSED: '险情结束',
    UNKNOWN_ALARM: '此报警已不在', STALE_OCCURRENCE: '此后又再报警，请重看', ALREADY_ACKNOWLEDGED: '他人已确认', NOTE_MISSING: '须写明情况或原因', UNKNOWN_EVENT: '此险情已结束', OUT_OF_ORDER: '须先完成前一步', STILL_ACTIVE: '仍有报警未结束', NOT_SHELVABLE: '红色与二级气体报警不得搁置', SHELVED_TOO_LONG: '超过该颜色允许的搁置时长', NOT_SHELVED: '未在搁置', ALREADY_OUT_OF_SERVICE: '已停用', NOT_OUT_OF_SERVICE: '未停用', NOT_LATCHED: '未锁定', NOT_VERIFIED: '须先现场核实再复位', NOT_STABLE: '平稳时间不足，不得降级', NOT_LOWER: '只能降到更低颜色', INCOMPLETE: '内容不全',
    administration: '管理', users: '用户', tokens: '令牌', audit: '审计', logIn: '登录', logOut: '退出', userName: '用户名', password: '口令', throughProvider: '通过统一身份登录',
    providerRefused: '统一身份登录未成功', logInFailed: '用户名或口令错误，或账户暂时锁定', changePassword: '修改口令', changeWhy: '设置只有您自己知道的口令。', currentPassword: '当前口令',
    newPassword: '新口令', again: '再输一次', passwordRule: '至少 12 个字符，任意字符；常见口令不接受。', notTheSame: '两次输入不一致', notAllowed: '您没有此页的权限', noGrant: '尚无权限，请联系管理员',
    VIEWER: '查看', OPERATOR: '值班', ENGINEER: '工程师', APPROVER: '审批', DRILL_LEADER: '演练导调', ADMINISTRATOR: '管理员', everywhere: '全部场所', county: '区划', site: '场所', role: '角色', scope: '范围',
    scopeRule: '范围：all，county:330106（尾零含下级），或 site:live/pingshan', addGrant: '添加权限', remove: '移除', apply: '确定', close: '关闭', seenOnce: '只显示这一次，请立即转交或保存：', newUser: '新建用户', newToken: '新建令牌',
    grants: '权限', lastLogin: '最近登录', resetPassword: '重置口令', lock: '锁定', unlock: '解锁', endSessions: '结束会话', locked: '已锁定', lockedForNow: '暂时锁定', mustChange: '须改口令', usable: '可用',
    madeBy: '创建人', expires: '到期', lastUsed: '最近使用', revoke: '吊销', revoked: '已吊销', expired: '已过期', days: '天数', who: '人员', origin: '来源', operation: '操作', outcome: '结果', time: '时间', fromTime: '从', toTime: '到', show: '查询', older: '更早',
    checkChain: '校验链条', chainHolds: '链条完整，条数', chainBroken: '链条断于第',
  },
  en: {
    ...ALARM.en,
    ...DUTY.en,
    ...OUTSIDE.en,
    ...PLACE.en,
    ...PLANS.en,
    ...ROSTER.en,
    other: '中文', officer: 'Officer', world: 'World', all: 'all', live: 'live', sites: 'Sites', alarms: 'Alarms',
    cancel: 'Cancel', details: 'Details', note: 'Note', noteRed: 'Note (a red alarm needs one)',
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
    crowd: 'More alarms than are listed. Open', crowdListed: 'listed are the most urgent',
    soundOff: 'Sound is off: click here to allow and test it', mute: 'Silence', muted: 'Silenced (not acknowledged)',
    sensor: 'Sensor', latest: 'Latest', quality: 'Quality', state: 'State', margin: 'To the next limit', beyond: 'beyond the last', noLimit: 'no limits',
    trend: 'Trend', '1 h': '1 h', '6 h': '6 h', '24 h': '24 h', '7 d': '7 d', '30 d': '30 d',
    earlier: 'Earlier', later: 'Later', noHistory: 'No data in this range', historyAway: 'The history does not answer',
    points: 'points', journal: 'What happened', action: 'Next', cause: 'Cause', position: 'Log position', name: 'Name',
    GOOD: 'good', NOT_EVALUATED: 'not evaluated', SUSPECT: 'suspect', FAIL: 'fail', MISSING: 'missing',
    LATE: 'late', OLD: 'old', CLOCK_FAULT: 'clock fault', RAISED: 'raised', LOST: 'lost',
    BACKFILLED: 'back-filled', LIFE_ENDED: 'judge restarted', NOT_RESTATED: 'not restated by the new judge: taken as over',
    because: 'Because of', advice: 'Advice',
    'tailings-pond': 'tailings pond', 'hazard-source': 'hazard source', class: 'class', unknown: 'There is no such page',
    whoWasTold: 'Who was told', nobodyTold: 'nobody, by any channel', noticeRAISED: 'raised', noticeWORSE: 'worse', noticeOVERDUE: 'overdue', noticeOVER: 'over', noticeTEST: 'test',
    deliveryWAITING: 'waiting', deliverySENT: 'sent', deliveryDELIVERED: 'delivered', deliveryCONFIRMED: 'confirmed', deliveryREFUSED: 'refused', deliveryGIVEN_UP: 'given up', deliveryFOLDED: 'folded into another', deliveryDRY_RUN: 'dry run', noResponse: 'no response', noForecast: 'no forecast', allSites: 'all sites', overview: 'Overview', desk: 'Desk', event: 'Event', events: 'Events', below: 'people', red: 'red in', allOver: 'all alarms have returned', nobody: 'nobody yet', left: 'left', tooLate: 'overdue', due: 'due', closedLoop: 'Closed loop', firstOut: 'first out', closedAt: 'closed', toldLevels: 'Prompted:', newAlarms: 'new: click to sort anew', closedNow: 'no longer in this list',
    pondLevel0: 'owner', pondLevel1: 'county', pondLevel2: 'city', chemicalLevel0: 'operating', chemicalLevel1: 'technical', chemicalLevel2: 'main responsible person',
    stepACKNOWLEDGE: 'Acknowledge', stepVERIFY: 'Verify', stepACT: 'Act', stepFEED_BACK: 'Feed back', stepRELEASE: 'Release',
    doACKNOWLEDGE: 'Acknowledge', doVERIFY: 'Verify', doACT: 'Act', doFEED_BACK: 'Feed back', doRELEASE: 'Release', doDOWNGRADE: 'Downgrade', doSHELVE: 'Shelve', doUNSHELVE: 'Unshelve', doTAKE_OUT_OF_SERVICE: 'Out of service', doRETURN_TO_SERVICE: 'Return to service', doRESET: 'Reset', doCALL: 'Call', doREMARK: 'Remark',
    callANSWERED: 'answered', callMISSED: 'missed', callBUSY: 'busy', whoCalled: 'Who was called', isReal: 'real', isNotReal: 'false alarm', found: 'What was found', reason: 'Reason', shelfTime: 'For how long', oneShot: 'ends with this alarm', downTo: 'To',
    viewwaiting: 'To acknowledge', viewopen: 'Open', viewSHELVED: 'Shelved', viewSUPPRESSED_BY_DESIGN: 'Suppressed', viewOUT_OF_SERVICE: 'Out of service', viewMAINTENANCE: 'Maintenance', viewLATCHED: 'To reset',
    stateNORMAL: 'closed', stateUNACKNOWLEDGED: 'unacknowledged', stateACKNOWLEDGED: 'acknowledged', stateRETURNED_UNACKNOWLEDGED: 'returned, unacknowledged', stateLATCHED_UNACKNOWLEDGED: 'latched, unacknowledged', stateLATCHED_ACKNOWLEDGED: 'latched, to be reset', stateSHELVED: 'shelved', stateSUPPRESSED_BY_DESIGN: 'suppressed by its parent', stateOUT_OF_SERVICE: 'out of service', stateMAINTENANCE: 'worked on, not judged',
    shelvedUntil: 'Shelved until', outOfServiceSince: 'Out of service since', maskedBy: 'Suppressed by', raisedTimes: 'Times raised:',
    rainFold: 'sites with rain alone', silentFold: 'sites silent', restFold: 'more events',
    deskKeys: '↑↓ move · a acknowledge · space pick · s shelve · o out of service · r reset · e event · Enter details · g site · 1–7 views · Esc sort anew',
    ESCALATED: 'escalated', DE_ESCALATED: 'de-escalated', RESTATED: 'restated', RE_ALARMED: 'asks again', VERIFIED: 'verified as real', NOT_REAL: 'found not to be real', ACTED: 'acted', FED_BACK: 'fed back', RELEASED: 'released', DOWNGRADED: 'downgraded', SHELVED: 'shelved', UNSHELVED: 'unshelved', SHELF_ENDED: 'shelf ended', OUT_OF_SERVICE: 'out of service', IN_SERVICE: 'in service again', SUPPRESSED: 'suppressed', UNSUPPRESSED: 'no longer suppressed', RESET: 'reset', CALLED: 'called', REMARKED: 'remark', eventOPENED: 'event begins', WORSENED: 'event worsens', OVERDUE: 'overdue, next level prompted', CLOSED: 'event closed',
    UNKNOWN_ALARM: 'this alarm is no longer open', STALE_OCCURRENCE: 'it was raised anew; look again', ALREADY_ACKNOWLEDGED: 'already acknowledged by someone', NOTE_MISSING: 'say what was found or why', UNKNOWN_EVENT: 'this event is closed', OUT_OF_ORDER: 'another step comes first', STILL_ACTIVE: 'not all of it is over', NOT_SHELVABLE: 'red, and gas of level 2, is never shelved', SHELVED_TOO_LONG: 'longer than its colour allows', NOT_SHELVED: 'not shelved', ALREADY_OUT_OF_SERVICE: 'out of service already', NOT_OUT_OF_SERVICE: 'in service', NOT_LATCHED: 'not latched', NOT_VERIFIED: 'verify on site before reset', NOT_STABLE: 'not calm for long enough', NOT_LOWER: 'only to a lower colour', INCOMPLETE: 'a part is missing',
    RESPONSE: 'response', FORECAST: 'forecast of rain', MANUAL: 'manual', DERIVED: 'derived',
    administration: 'Administration', users: 'Users', tokens: 'Tokens', audit: 'Audit', logIn: 'Log in', logOut: 'Log out', userName: 'User name', password: 'Password', throughProvider: 'Log in through the provider',
    providerRefused: 'The log-in through the provider did not succeed', logInFailed: 'Name or password is wrong, or the account is locked for now', changePassword: 'Change password', changeWhy: 'Set a password that only you know.', currentPassword: 'Current password',
    newPassword: 'New password', again: 'Once more', passwordRule: 'At least 12 characters of any kind; common passwords are refused.', notTheSame: 'The two are not the same', notAllowed: 'You are not allowed to see this page', noGrant: 'no rights yet: ask an administrator',
    VIEWER: 'viewer', OPERATOR: 'operator', ENGINEER: 'engineer', APPROVER: 'approver', DRILL_LEADER: 'drill leader', ADMINISTRATOR: 'administrator', everywhere: 'everywhere', county: 'county', site: 'site', role: 'Role', scope: 'Scope',
    scopeRule: 'Scope: all, county:330106 (zeros at the end mean all below), or site:live/pingshan', addGrant: 'Add a grant', remove: 'Remove', apply: 'Apply', close: 'Close', seenOnce: 'Shown this once: hand it over or keep it now.', newUser: 'New user', newToken: 'New token',
    grants: 'Grants', lastLogin: 'Last log-in', resetPassword: 'Reset password', lock: 'Lock', unlock: 'Unlock', endSessions: 'End sessions', locked: 'locked', lockedForNow: 'locked for now', mustChange: 'must change password', usable: 'usable',
    madeBy: 'Made by', expires: 'Expires', lastUsed: 'Last used', revoke: 'Revoke', revoked: 'revoked', expired: 'expired', days: 'Days', who: 'Who', origin: 'From', operation: 'Operation', outcome: 'Outcome', time: 'Time', fromTime: 'From', toTime: 'To', show: 'Show', older: 'Older',
    checkChain: 'Check the chain', chainHolds: 'The chain holds; rows:', chainBroken: 'The chain is broken at row',
  },
};

let language = localStorage.getItem('language') === 'en' ? 'en' : 'zh';

export const word = (name) => WORDS[language][name] ?? name;

/** What is told when something was not done. */
export const failed = (problem) => `${word('failed')}: ${problem.message}`;

/** What is told when something could not be read. */
export const notLoaded = (problem) => `${word('notLoaded')}: ${problem.message}`;

export const isChinese = () => language === 'zh';

export const locale = () => (isChinese() ? 'zh-CN' : 'en-GB');

/** The one of the two that is in the console's language. */
export const said = (name) => (isChinese() ? name.zh : name.en);

export function switchLanguage() {
  language = isChinese() ? 'en' : 'zh';
  localStorage.setItem('language', language);
}
