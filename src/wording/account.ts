/** Words of signing in and of 我的. The names of the fields and buttons are a contract. */

export const SIGN_IN = {
  title: '登录',
  purpose: '校园矛盾纠纷排查与事项台账',
  account: '账号',
  accountHint: '学校给的账号名或邮箱',
  password: '密码',
  show: '显示输入的内容',
  act: '登录',
  keeps: '登录一次后，没有网络也能一直使用。',
  missingAccount: '请填写账号。',
  missingPassword: '请填写密码。',
} as const;

export type SignInTrouble = 'wrong' | 'locked' | 'offline' | 'server' | 'not_ours' | 'config' | StoreTrouble;
/** Why this browser cannot keep anything. */
export type StoreTrouble = 'full' | 'blocked' | 'insecure';

export const SIGN_IN_SENTENCE: Record<SignInTrouble, string> = {
  wrong: '账号或密码不对。请核对大小写后再试；忘记时请学校管理员重设。',
  locked: '试的次数太多，或者这个账号已停用。请过几分钟再试，或联系学校管理员。',
  offline: '现在没有网络。第一次登录需要联网，连好后请再点登录；填的内容还在。',
  server: '服务器暂时没有应答，与您填的内容无关。请过一会儿再点登录。',
  not_ours: '现在的网络要先认证（例如校园 Wi-Fi 认证页）。请在浏览器里完成认证，再回来点登录。',
  config: '这个网站还没有配置服务器，请联系学校管理员。',
  full: '手机存储已满，不能保存内容。请清理一些空间后再试。',
  blocked: '这个浏览器窗口不能保存内容，可能是无痕（隐私）浏览。请换成普通窗口，或用系统浏览器打开。',
  insecure: '这个网址不是安全连接（https），浏览器不允许加密保存，因此不能使用。请联系学校管理员。',
};

export const PASSWORD_DIALOG = {
  title: '请再登录一次',
  why: '登录已过期，服务器要求再次输入密码。',
  stays: (waiting: number) => (waiting > 0 ? `${waiting} 条未上报的内容仍在手机里，登录后自动上报。` : '已保存的内容都在手机里。'),
  later: '稍后再说',
} as const;

export const STORE_TROUBLE = {
  title: '打不开手机里的内容',
  retry: '再试一次',
} as const;

export const MINE = {
  account: '账号',
  school: '学校',
  roles: '角色',
  units: '负责',
  none: '未设置',
  sync: '上报',
  syncNow: '立即上报',
  syncDone: '已全部上报',
  syncStill: (waiting: number) => `还有 ${waiting} 条没有上报，之后会自动再试。`,
  syncOffline: '没有网络，这次没能上报。有网后会自动再试。',
  waiting: '未上报',
  waitingCount: (count: number) => `${count} 条`,
  syncFailed: '这次没能上报，之后会自动再试。',
  lastSynced: '上次核对',
  never: '还没有',
  nextTry: '下次重试',
  signInAgain: '重新登录',
  attentionCount: (count: number) => `${count} 条，需要您看一下`,
  reading: '显示',
  textSize: '文字大小',
  theme: '外观',
  storage: '存储',
  used: '已用空间',
  kept: '长期保存',
  keptYes: '浏览器已答应长期保存',
  keptNo: '手机空间紧张时，浏览器可能清掉本机内容',
  askKeep: '申请长期保存',
  askRefused: '浏览器这次没有答应。安装到桌面后再试，通常就可以。',
  app: '应用',
  version: '版本',
  checkUpdate: '检查更新',
  upToDate: '已是最新版本',
  updateFound: '有新版本，可以更新',
  checkFailed: '现在连不上网站，没能检查',
  install: '安装到桌面',
  installed: '已安装到桌面',
  signOut: '退出登录',
} as const;

export const TEXT_SIZE_WORD = ['标准', '稍大', '大', '很大', '最大'] as const;
export const THEME_WORD = { system: '跟随系统', light: '浅色', dark: '深色' } as const;

export const SIGN_OUT = {
  title: '退出登录',
  text: '退出后，这台手机不再显示您的内容。',
  unsent: (count: number) => `还有 ${count} 条没有上报。退出后它们会加密留在这台手机里，只有您再次在这台手机上登录才能打开和上报。`,
  drafts: (count: number) => `另有 ${count} 份草稿，同样会加密留在这台手机里。`,
  exportFirst: '先导出未上报的内容',
  confirm: '退出登录',
} as const;

/** 3.2 MB */
export function bytesWord(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
