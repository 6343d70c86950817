// The words of alarm floods, of what is put aside, and of the page of an alarm.
export const ALARM = {
  zh: {
    notLoaded: '未能加载', retry: '重试',
    alarmFlood: '报警泛滥，自', floodLately: '近10分钟', floodAlarms: '条', floodInAll: '累计', floodChanges: '按场所归并，红色与二级气体在前', floodRecords: '泛滥记录',
    foldedAre: '已归并：', neverFolded: '；红色与二级气体从不归并',
    floodsOf: '报警泛滥记录', floodIs: '10分钟内要求处置的报警超过10条为开始（EEMUA 191，有出处），少于5条为结束（ISA-18.2，凭记忆）；不计搁置、抑制、停用与抖动。',
    floodBegan: '开始', floodEnded: '结束', floodLasted: '历时', floodPeak: '10分钟最多', floodLasts: '尚未结束', floodAlarmsOf: '其间报警', floodsSince: '自',
  },
  en: {
    notLoaded: 'Not loaded', retry: 'Try again',
    alarmFlood: 'Alarm flood since', floodLately: 'last 10 minutes:', floodAlarms: 'alarms', floodInAll: 'in all', floodChanges: 'grouped by site, red and gas of level 2 first', floodRecords: 'records',
    foldedAre: 'Folded:', neverFolded: '; red and gas of level 2 never are',
    floodsOf: 'Floods of alarms', floodIs: 'More than 10 alarms that ask for people within 10 minutes begin one (EEMUA 191, sourced), fewer than 5 end it (ISA-18.2, recalled); what is shelved, suppressed, out of service or chatters does not count.',
    floodBegan: 'Began', floodEnded: 'Ended', floodLasted: 'Lasted', floodPeak: 'Most in 10 min', floodLasts: 'lasts', floodAlarmsOf: 'Its alarms', floodsSince: 'Since',
  },
};
