/** Words of the app lock. 口令 is what opens it: digits or a phrase. */

export const LOCK = {
  title: '应用锁',
  whose: (account: string) => `账号 ${account} 的内容已锁上。`,
  secret: '口令',
  show: '显示输入的内容',
  unlock: '解锁',
  byPasskey: '用指纹或面容解锁',
  forgot: '忘记口令',
  other: '换个账号',
  back: '返回解锁',
  missing: '请填写口令。',
  counting: (left: string) => `还要等 ${left}。等待只在这个页面打开时计时。`,
} as const;

/** 1 分 05 秒 */
export function waitWord(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${String(seconds % 60).padStart(2, '0')} 秒`;
}

export const LOCK_FAULT = {
  wrong: (left: number, wait: number) => (wait > 0 ? `口令不对。试错次数较多，请等 ${waitWord(wait)}再试；内容不会被清除。` : `口令不对，请再试一次。再错 ${left} 次后要等一会儿；内容不会被清除。`),
  wait: (ms: number) => `请等 ${waitWord(ms)}再试。`,
  cancelled: '没有完成指纹或面容验证，请再试一次，或用口令解锁。',
  stale: '应用锁刚在另一个页面改过，请重新操作。',
  full: '手机存储已满，没有改动。请清理空间后再试。',
  stuck: '手机存储没有回应，请再试一次。',
  broken: '手机存储出错，请再试一次；仍不行时请重开应用。',
} as const;

export const FORGOT = {
  title: '忘记口令',
  none: '口令只有您知道，我们和学校都无法找回。',
  back: '已上报的内容都在服务器上，联网重新登录后会全部回来。',
  stays: (works: number, drafts: number) => `这台手机上还有未上报 ${works} 条、草稿 ${drafts} 份没有到服务器。重新登录后看不到它们：它们不会被删除，会原样封存在这台手机里，没有口令就打不开。`,
  nothing: '这台手机上没有未上报的内容和草稿，不会丢什么。',
  try: '还想得起一部分时，可以先返回再试：试错不会清除内容。',
  confirm: (works: number) => `我知道这 ${works} 条留在封存里`,
  password: '需要联网，并输入登录密码。',
  act: '封存并重新登录',
  cancel: '返回',
  unconfirmed: '请先勾选上面这一项。',
} as const;

export const LOCK_CARD = {
  title: '应用锁',
  off: '未开启',
  on: { pin: '已开启（数字口令）', phrase: '已开启（文字口令）' },
  state: '状态',
  turnOn: '开启应用锁',
  change: '修改口令',
  turnOff: '关闭应用锁',
  now: '立即锁定',
  auto: '自动锁定',
  passkeyOn: '启用指纹或面容',
  passkeyOff: '停用指纹或面容',
  passkey: '指纹或面容',
  passkeyState: '已启用，口令仍然可用',
  about: '能保护什么，不能保护什么',
  protects: '手机丢失或借给别人时，没有口令的人打不开里面的事项、草稿、照片和登录状态，直接读取手机存储也不行。',
  guess: '6 位数字口令挡不住拷走整个存储、再用电脑连续试几天的人；更长的文字口令能挡得久得多。',
  traces: '开启之前留在存储里的旧痕迹，要过一段时间才会被手机系统覆盖。',
  not: '挡不住手机里的恶意软件，也挡不住在您解锁使用时从旁边看的人。',
  lost: '忘记口令无法找回，只有已上报的内容能在重新登录后恢复。',
  closed: '关闭或刷新页面后，再打开要重新输入口令。',
} as const;

export const AUTO_LOCK = [
  { minutes: 0, word: '立即' },
  { minutes: 1, word: '1 分钟' },
  { minutes: 5, word: '5 分钟' },
  { minutes: 15, word: '15 分钟' },
  { minutes: 30, word: '30 分钟' },
] as const;
export const AUTO_LOCK_HINT = '离开应用或不操作多久后锁上。选“立即”时，一离开就锁；正在拍照或选照片时除外。';

export const LOCK_SET = {
  kind: '口令类型',
  pin: '数字口令',
  phrase: '文字口令',
  hint: { pin: '至少 6 位数字', phrase: '至少 8 个字符，可以是一句话' },
  old: '现在的口令',
  fresh: '新口令',
  again: '再输一次',
  save: '保存',
  done: { on: '应用锁已开启', change: '口令已修改', off: '应用锁已关闭', passkey: '已启用指纹或面容' },
  missingOld: '请填写现在的口令。',
  differs: '两次输入的不一样。',
  weak: { letters: '数字口令只能是数字。', short: { pin: '至少要 6 位数字。', phrase: '至少要 8 个字符。' }, simple: '太容易猜到，请换一个（不要全部相同或连号）。' },
  note: '口令只存在您的记忆里，忘记了谁也无法找回。请先把未上报的内容上报。',
  passkeyNote: '指纹或面容由手机自己验证，信息不会离开手机。口令仍然可以解锁。',
} as const;
