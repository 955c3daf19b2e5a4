/** The state of the queue in words; the sentences are a contract with outside tests. */

export interface QueueState {
  online: boolean;
  busy: boolean;
  waiting: number;
  attention: number;
  /** The school's rows have been fetched once. */
  ready: boolean;
  fault: object | null;
}

/** What the status element reads. Work that needs a person comes first, then offline, then sending. */
export function queueWord({ online, busy, waiting, attention, ready, fault }: QueueState): string {
  if (attention > 0) return `${attention} 条需处理`;
  if (!online) return `离线，未上报 ${waiting} 条`;
  // Right after the first sign-in nothing is done yet: who goes offline now has no roster.
  if (waiting === 0) return ready || fault !== null ? '已全部上报' : '正在上报…';
  return busy ? '正在上报…' : `未上报 ${waiting} 条`;
}

export const FAULT_SENTENCE = {
  offline: '现在没有网络，已保存的内容都在手机里，有网后自动上报。',
  timeout: '服务器没有及时回应，已保存的内容都在手机里，稍后自动再试。',
  unauthorized: '登录已过期，请重新登录；已保存的内容都在手机里。',
  refused: '服务器拒绝了这次连接，请联系管理员；已保存的内容都在手机里。',
  too_large: '这次要上报的内容太大，正在分批重试。',
  slow_down: '服务器正忙，稍后自动再试。',
  server: '服务器出了故障，已保存的内容都在手机里，稍后自动再试。',
  not_ours: '现在的网络需要先登录（例如校园 Wi-Fi 认证页），连好后会自动上报。',
} as const;

const FIVE_MINUTES = 300_000;

/** `skew` in ms. The phone's clock is wrong enough to say so; it blocks nothing. */
export const skewSentence = (skew: number): string =>
  Math.abs(skew) > FIVE_MINUTES ? `手机时间与服务器相差约 ${Math.round(Math.abs(skew) / 60_000)} 分钟。登记时间以服务器为准，请校准手机时间。` : '';

export const SAVE_FAULT_SENTENCE = {
  full: '未保存：手机存储已满。请清理空间后再点保存，已填的内容还在这一页。',
  stuck: '未保存：手机存储没有回应。请再点一次保存，已填的内容还在这一页。',
  broken: '未保存：手机存储出错。请再点一次保存；仍不行时请先抄下或截图留存，再重开应用。',
} as const;
