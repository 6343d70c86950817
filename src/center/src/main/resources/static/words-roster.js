// The words of the duty roster and of who answers for sites in the console's two languages; both are complete.
export const ROSTER = {
  zh: {
    roster: '值班表', LEADER: '带班领导', OFFICER: '值班员', duty: '岗位', dutyTime: '时间', dutyPlace: '在何处', dutyCenter: '监测中心', dutyFrom: '开始', dutyUntil: '结束', writtenBy: '排班人',
    onDutyNow: '值班', nobodyOnRoster: '无人值班', noLeader: '无带班领导', nobodyFrom: '将无人值班，自', noRoster: '监测中心尚未排班', noEntries: '此时段未排班', weekBefore: '上一周', thisWeek: '本周', weekAfter: '下一周',
    writeRoster: '排班', rosterPhoneHint: '写了电话的人当班时最先收到短信：值班员自蓝色起，带班领导自黄色起', endNow: '提前结束', takeBack: '撤下', endSure: '确定？',
    importRoster: '从表格导入（CSV）', importFile: '导入', csvFile: '文件', importScopeHint: '用于没有“范围”列或该格为空的行', importHint: '首行列名：岗位,姓名,电话,开始,结束（可加“范围”）；时间如 2026-10-04 08:00', fileLine: '第几行：', rowsTaken: '已收', rowsKnown: '原已有', rowsRefused: '未收',
    shouldBeHere: '按值班表应在岗', comesNext: '接下来', notOnRoster: '接班人不在值班表上',
    peopleOfSites: '责任人', sitesLacking: '缺责任人的场所', numbersFailing: '最近一次未打通的号码', peopleChange: '责任人与电话写在场所方案里，只随方案的新版本更改；此页只供查看。', onlyAmiss: '只看有问题的', organisation: '单位', standsSince: '自方案版本', lastCall: '最近呼叫', callFailed: '未送达', nobodyNamed: '方案未写明此人',
  },
  en: {
    roster: 'Duty roster', LEADER: 'leader', OFFICER: 'officer', duty: 'Duty', dutyTime: 'Time', dutyPlace: 'Where', dutyCenter: 'Monitoring centre', dutyFrom: 'From', dutyUntil: 'Until', writtenBy: 'Written by',
    onDutyNow: 'On duty', nobodyOnRoster: 'No one on duty', noLeader: 'No leader', nobodyFrom: 'nobody from', noRoster: 'No roster of the centre has been written', noEntries: 'Nobody is written down for these days', weekBefore: 'Week before', thisWeek: 'This week', weekAfter: 'Week after',
    writeRoster: 'Write the roster', rosterPhoneHint: 'who names a number is told first by short message while on duty: officers from blue on, leaders from yellow on', endNow: 'End now', takeBack: 'Take back', endSure: 'Sure?',
    importRoster: 'From a spreadsheet (CSV)', importFile: 'Import', csvFile: 'File', importScopeHint: 'of rows that name no scope', importHint: 'its first row names the columns: role,person,phone,from,until (and scope, if you like); times as 2026-10-04 08:00', fileLine: 'Line', rowsTaken: 'Taken', rowsKnown: 'there already', rowsRefused: 'refused',
    shouldBeHere: 'Should be here by the roster', comesNext: 'Next', notOnRoster: 'Who took over is not on the roster',
    peopleOfSites: 'Responsible persons', sitesLacking: 'Sites that lack somebody', numbersFailing: 'Numbers whose last call failed', peopleChange: 'Persons and numbers stand in the site’s plan and change with another version of it, nowhere else; this page only shows them.', onlyAmiss: 'Only where something is amiss', organisation: 'Organisation', standsSince: 'Since plan', lastCall: 'Last call', callFailed: 'not delivered', nobodyNamed: 'the plan names nobody',
  },
};
