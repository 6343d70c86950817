// The words of the pages of a place: its section, its tanks, its people, its map and its trends; both languages are complete.
export const PLACE = {
  zh: {
    map: '地图', section: '坝体剖面', tanks: '储罐', sheet: '概况', people: '找谁', planPage: '方案与限值', video: '视频',
    headPond: '头顶库', notHeadPond: '非头顶库', downstream: '下游人数', persons: '人', datum: '高程基准', countyCode: '县级代码', address: '地址', coordinates: '经纬度',
    seasons: '汛限水位', noPeople: '方案未写明人员', peopleHidden: '无权查看人员与电话', call: '拨打',
    OWNER: '企业', COUNTY: '县包保', CITY: '市包保', PRINCIPAL: '主要负责人', TECHNICAL: '技术负责人', OPERATING: '操作负责人',
    exaggerated: '垂直放大', head: '水位', depth: '埋深', oldPoint: '读数陈旧', noReading: '无读数', crest: '滩顶', water: '库水位', beachNow: '干滩', freeboardNow: '安全超高',
    sameSource: '同源：干滩与安全超高由库水位算得，限值亦由其换算', height: '高', diameter: '直径', temperature: '温度', pressure: '压力',
    mapOwn: '示意图：自有经纬网，无行政区划底图；未从外部取数。', mapOutline: '底图：本地轮廓文件。', mapTiles: '底图取自', noPlace: '方案未写位置', zoomIn: '放大', zoomOut: '缩小', markers: '场所（与列表相同）',
    fullTrend: '完整趋势', add: '添加', limitsOf: '限值', compare: '与去年同期比较', yearBefore: '去年同期', export: '导出 CSV', chartBegins: '起', chartEnds: '止', latestTo: '跟随最新',
    lowest: '最低', highest: '最高', gaps: '中断', doubts: '可疑点', reduced: '每格取最低、最高与最低可疑点，格宽', every: '每一读数', steps: '限值变更', ahead: '预计', reaches: '按趋势达', between: '区间', unknownLatest: '最晚不定', rainPer: '雨量每',
    trendKeys: '键：← → 平移，+ − 缩放，End 到最新；鼠标：拖选放大，Shift 拖动平移，滚轮缩放。', noAhead: '目前没有达限预测', tooMany: '最多 8 个传感器', chart: '趋势图',
  },
  en: {
    map: 'Map', section: 'Section of the dam', tanks: 'Tanks', sheet: 'The place', people: 'Who to call', planPage: 'Plan and limits', video: 'Video',
    headPond: 'head pond (头顶库)', notHeadPond: 'no head pond', downstream: 'People downstream', persons: '', datum: 'Elevation datum', countyCode: 'County code', address: 'Address', coordinates: 'Coordinates',
    seasons: 'Seasonal levels', noPeople: 'The plan names nobody', peopleHidden: 'You may not see people and numbers', call: 'Call',
    OWNER: 'Company', COUNTY: 'County official', CITY: 'City official', PRINCIPAL: 'Principal responsible', TECHNICAL: 'Technical responsible', OPERATING: 'Operating responsible',
    exaggerated: 'height ×', head: 'water at', depth: 'depth', oldPoint: 'reading is old', noReading: 'no reading', crest: 'Crest', water: 'Pond', beachNow: 'Beach', freeboardNow: 'Freeboard',
    sameSource: 'Same source: freeboard and beach come from the pond level, and so do limits they do not have themselves', height: 'height', diameter: 'diameter', temperature: 'Temperature', pressure: 'Pressure',
    mapOwn: 'A schematic of our own: a graticule, no borders; nothing was fetched from elsewhere.', mapOutline: 'Ground: the outline file of this installation.', mapTiles: 'Ground from', noPlace: 'its plan tells no place', zoomIn: 'Zoom in', zoomOut: 'Zoom out', markers: 'Sites, the same as in the list',
    fullTrend: 'Full trend', add: 'Add', limitsOf: 'Limits', compare: 'Compare with a year earlier', yearBefore: 'a year earlier', export: 'Export CSV', chartBegins: 'From', chartEnds: 'To', latestTo: 'Follow the latest',
    lowest: 'Lowest', highest: 'Highest', gaps: 'Gaps', doubts: 'Doubtful', reduced: 'lowest, highest and lowest doubtful reading of each step of', every: 'every reading', steps: 'changes of limits', ahead: 'Ahead', reaches: 'on its trend reaches', between: 'between', unknownLatest: 'latest unknown', rainPer: 'rain per',
    trendKeys: 'Keys: ← → move, + − zoom, End to the latest; mouse: drag to zoom, Shift and drag to move, wheel to zoom.', noAhead: 'No limit is forecast to be reached now', tooMany: 'At most 8 sensors', chart: 'Trend chart',
  },
};
