/** Words of the frame around every screen: tabs, controls' own words, update and mishap. Tabs and 登记事项 are a contract. */

export const TAB = { today: '今日', cases: '事项', visits: '走访', ledger: '台账', mine: '我的' } as const;
export const REGISTER = '登记事项';
export const ATTENTION = '需处理';
/** What the office and the admin look after. */
export const CARE_TITLE = { devices: '设备与账号', review: '待复核', import: '导入未上报文件' } as const;

/** The desk's own lists, and the card for an emergency. */
export const DESK_TITLE = { inbox: '受理分流', board: '重点事项', lookback: '回头看', 'look-run': '回头看', 'visits-desk': '走访与帮扶', 'visit-round': '节日慰问', 'household-import': '导入走访对象', retention: '到期删除', duty: '应急处置卡' } as const;

/** Page titles by route name. */
export const PAGE_TITLE = {
  today: TAB.today, check: '排查', register: REGISTER, cases: TAB.cases, case: TAB.cases, paper: '文书', 'paper-new': '制作文书', visits: TAB.visits, ledger: TAB.ledger, mine: TAB.mine, attention: ATTENTION,
  ...DESK_TITLE, ...CARE_TITLE,
} as const;

/** What controls say for themselves. */
export const UI_WORDS = {
  skip: '跳到正文',
  navigation: '主导航',
  close: '关闭',
  cancel: '取消',
  more: '更多',
  clear: '清空',
  busy: '请稍候',
  required: '必填',
  remove: (name: string) => `移除 ${name}`,
  selectAll: '全选',
  selectRow: (name: string) => `选择 ${name}`,
  chosen: (label: string) => `已选的${label}`,
  suggested: (label: string) => `可选的${label}`,
  matches: (count: number) => (count === 0 ? '没有匹配的结果' : `有 ${count} 个匹配的结果`),
};

export const UPDATE = {
  found: '有新版本',
  detail: '更新只需几秒，已保存的内容和草稿都在。',
  act: '更新',
} as const;

export const MISHAP = {
  title: '这一页出了点问题',
  text: '已保存的内容和草稿都在手机里，没有丢。重新打开应用后可以继续。',
  offline: '现在没有网络，而这一页还没有存到手机里。联网后请重新打开；已保存的内容和草稿都在手机里。',
  stale: '应用刚刚更新过，这一页要重新打开才能使用。已保存的内容和草稿都在手机里，没有丢。',
  reopen: '重新打开',
  back: '返回刚才的页面',
  detail: '给管理员看的详情',
} as const;

export const OPENING = '正在打开…';
