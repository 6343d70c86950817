// The words of alarm floods, of what is put aside, and of the page of an alarm.
export const ALARM = {
  zh: {
    notLoaded: '未能加载', retry: '重试',
    maintenance: '检修', noEnd: '未定恢复时间', asideMore: '未列出的还有',
    pondsOfCounty: '全县尾矿库', noCounty: '按下面勾选', ponds: '座尾矿库',
    placeless: '未写位置', whoComes: '救援', allStations: '救援站',
    neighbours: '相邻测点', sameItem: '同监测项目', sameQuantity: '同类测点', noNeighbours: '没有相邻测点', moreOfThese: '未列出的还有', curvesTogether: '曲线对比',
    pastOf: '此报警的历史', pastLasted: '持续', pastRaised: '报警次数', pastAnswered: '应答', pastNone: '此前没有发生过', pastLasts: '仍在持续', pastUnanswered: '无人应答',
    printedAt: '打印于', wholeOnScreen: '较长的列表见屏幕',
    alarmFlood: '报警泛滥，自', floodLately: '近10分钟', floodAlarms: '条', floodInAll: '累计', floodChanges: '按场所归并，红色与二级气体在前', floodRecords: '泛滥记录',
    foldedAre: '已归并：', neverFolded: '；红色与二级气体从不归并',
    floodsOf: '报警泛滥记录', floodIs: '10分钟内要求处置的报警超过10条为开始（EEMUA 191，有出处），少于5条为结束（ISA-18.2，凭记忆）；不计搁置、抑制、停用与抖动。',
    floodBegan: '开始', floodEnded: '结束', floodLasted: '历时', floodPeak: '10分钟最多', floodLasts: '尚未结束', floodAlarmsOf: '其间报警', floodsSince: '自',
  },
  en: {
    notLoaded: 'Not loaded', retry: 'Try again',
    maintenance: 'Maintenance', noEnd: 'no end set', asideMore: 'beyond these there are',
    pondsOfCounty: 'All ponds of a county', noCounty: 'those ticked below', ponds: 'ponds',
    placeless: 'without a place:', whoComes: 'Rescue', allStations: 'Rescue stations',
    neighbours: 'Neighbours', sameItem: 'of the same item', sameQuantity: 'of the same quantity', noNeighbours: 'No sensors beside it', moreOfThese: 'Not listed:', curvesTogether: 'Curves together',
    pastOf: 'History of this alarm', pastLasted: 'Lasted', pastRaised: 'Times raised', pastAnswered: 'Answered', pastNone: 'Not raised before', pastLasts: 'still active', pastUnanswered: 'by nobody',
    printedAt: 'printed', wholeOnScreen: 'longer lists are on the screen',
    alarmFlood: 'Alarm flood since', floodLately: 'last 10 minutes:', floodAlarms: 'alarms', floodInAll: 'in all', floodChanges: 'grouped by site, red and gas of level 2 first', floodRecords: 'records',
    foldedAre: 'Folded:', neverFolded: '; red and gas of level 2 never are',
    floodsOf: 'Floods of alarms', floodIs: 'More than 10 alarms that ask for people within 10 minutes begin one (EEMUA 191, sourced), fewer than 5 end it (ISA-18.2, recalled); what is shelved, suppressed, out of service or chatters does not count.',
    floodBegan: 'Began', floodEnded: 'Ended', floodLasted: 'Lasted', floodPeak: 'Most in 10 min', floodLasts: 'lasts', floodAlarmsOf: 'Its alarms', floodsSince: 'Since',
  },
};
