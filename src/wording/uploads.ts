/** Words of the photos that still wait on this phone, on 我的. */

export const UPLOADS = {
  title: '附件', wifiOnly: '仅在 Wi-Fi 下上传照片', wifiHint: '文字照常上报；照片、录音等连上 Wi-Fi 再传。', unknown: '这个浏览器看不出用的是不是 Wi-Fi，照片会用当前网络上传。',
} as const;
export const uploadsWaiting = (count: number, size: string): string => `${count} 个未上传（${size}）`;
export const uploadsSending = (percent: number): string => `正在上传，已完成 ${percent}%`;
