/** Words of unsent work leaving a phone as an encrypted file, and of a phone that lost its storage or was ended. */
import { bytesWord } from './account';

export const UNSENT = {
  title: '未上报导出',
  detail: '换手机、送修或一直没有网络时，把没上报的内容带走',
  all: '全部导出为加密文件',
  act: '生成加密文件', again: '再下载一次',
  gathering: '正在整理…',
  intro: '把这台手机里还没有上报的内容做成一个加密文件，交给办公室导入。内容同时还留在手机里，以后上报也不会重复。',
  none: '这台手机里没有未上报的内容。',
  inside: '文件里有',
  works: (count: number) => `未上报 ${count} 条`,
  files: (count: number, bytes: number) => `照片和文件 ${count} 个（${bytesWord(bytes)}）`,
  drafts: (count: number) => `草稿 ${count} 份，供本人查看，办公室不导入`,
  lost: (count: number) => `另有 ${count} 个照片在手机里读不出来，没有放进文件`,
  made: '已下载',
  word: '口令', copy: '复制口令', copied: '已复制', copyFailed: '这个浏览器不让复制，请抄下来',
  advice: '没有口令谁也打不开这个文件，口令不会再显示。请当面或打电话把口令告诉办公室，不要和文件一起发送。',
  done: '我已记下口令',
  failed: '没能生成文件：手机存储没有回应，或空间不够。请清理后再试，内容都还在。',
} as const;

/** 未上报-张春梅-2026-11-20.zhiwei, without what file systems refuse. */
export const unsentFileName = (name: string, day: string): string => `未上报-${name.replace(/[\\/:*?"<>|\p{C}]/gu, '') || '本人'}-${day}.zhiwei`;

export const ENDED = {
  text: '此设备已被学校停用',
  detail: '学校的数据已从这台手机清除，不再上报和下载。如有疑问，请联系学校管理员。',
  holds: (works: number, drafts: number) =>
    `没有上报的内容仍加密留在这里：${[works > 0 ? `${works} 条` : '', drafts > 0 ? `草稿 ${drafts} 份` : ''].filter(Boolean).join('、')}。可以导出后交办公室导入。`,
  nothing: '这里没有未上报的内容。',
} as const;

export const LOST_STORE = {
  text: '手机系统清除过本应用的存储',
  knew: (ops: number, files: number, moment: string) => {
    const parts = [ops > 0 ? `${ops} 条未上报` : '', files > 0 ? `${files} 个照片或文件待传` : ''].filter(Boolean);
    return parts.length > 0 ? `服务器最后一次知道此手机还有 ${parts.join('、')}（${moment}），这些已不在手机里，请核对后补登。` : `服务器最后一次知道此手机时，内容已全部上报（${moment}）。`;
  },
  back: '已上报的内容都会回来。之后离线写的和草稿，服务器不知道，也可能丢了。',
} as const;
