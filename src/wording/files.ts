/** Words of photos, recordings and papers. */
import type { AttachmentInput } from '@/domain/attachment';

type Kind = AttachmentInput['kind'];

export const FILES = {
  title: '照片和附件', optional: '照片和附件（可不填）', add: '添加照片和附件', camera: '拍照', album: '相册', record: '录音', paper: '文件',
  cancel: '停止处理', remove: '移除', withdraw: '撤回', close: '关闭', previous: '上一个', next: '下一个',
  opening: '正在打开…', open: '打开', download: '下载', logged: '正在从服务器查看，查看会留下记录。', none: '还没有照片和附件。', retry: '再试一次', looks: '查看记录', looksOpening: '正在取查看记录…', looksNone: '还没有人从服务器查看过。', looksFailed: '现在取不到查看记录，请连上网再试。', unsaid: '这段录音没有文字说明，听不到的请问录音的人。',
} as const;

export const FILE_KIND_WORD: Record<Kind, string> = { photo: '照片', audio: '录音', file: '文件' };

/** 照片 1/3 */
export const placeWord = (kind: Kind, at: number, total: number): string => `${FILE_KIND_WORD[kind]} ${at}/${total}`;
export const removeWord = (name: string): string => `${FILES.remove} ${name}`;
export const processing = (at: number, total: number): string => (total > 1 ? `正在处理第 ${at} 张，共 ${total} 张…` : '正在处理…');
export const filesSaved = (count: number, online: boolean): string => (online ? `已保存 ${count} 个附件` : `已保存 ${count} 个附件在这部手机`);
export const removedWord = (kind: Kind): string => `已移除${FILE_KIND_WORD[kind]}`;
export const leftOver = (left: number): string => (left === 0 ? '已放满 9 个' : `还可以放 ${left} 个`);
export const withdrawnCount = (count: number): string => `另有 ${count} 个已撤回，不能再打开。`;

export const FILE_STATE_WORD = { draft: '草稿', waiting: '待上报', sending: '上报中', stored: '已上报', refused: '被退回', elsewhere: '未到学校' } as const;
export const sendingWord = (percent: number): string => `上报中 ${percent}%`;

/** 2:05 */
export const lengthWord = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** Why something chosen was not taken. Whatever was taken before it stays. */
export const INTAKE_SENTENCE = {
  too_many: '一处最多放 9 个，多选的没有放进来。',
  empty: '这个文件是空的（0 字节），没有放进来。请重新选。',
  too_large: '这个文件太大，没有放进来。照片不超过 60 MB，文件不超过 10 MB。',
  huge: '这张照片的像素太多，手机处理不了，没有放进来。请在相机设置里调小照片尺寸。',
  heic: '这个浏览器打不开 HEIC 格式的照片，没有放进来。请在相机设置里改成「兼容性最佳」（JPEG），或截图后再选。',
  unreadable: '这张照片打不开，可能已损坏，没有放进来。请重拍或另选一张。',
  not_ours: '只能放照片和 PDF 文件，这个没有放进来。',
  bad_pdf: '这个文件不是完整的 PDF，没有放进来。请重新下载或另存后再选。',
  not_secured: '草稿没有存上，先不打开相机，免得已填的内容丢失。请清理手机空间后再试。',
  full: '手机存储已满，这个没有放进来。请清理空间后再试，已填的内容都在。',
  stuck: '手机存储没有回应，这个没有放进来。请再试一次，已填的内容都在。',
  broken: '手机存储出错，这个没有放进来。请再试一次，已填的内容都在。',
  cancelled: '已停止，没处理的没有放进来。',
} as const;
export type IntakeTrouble = keyof typeof INTAKE_SENTENCE;
export const aboutFile = (name: string, sentence: string): string => (name ? `「${name}」：${sentence}` : sentence);

export const RECORD = {
  title: '录音', start: '开始录音', stop: '停止', ready: '点「开始录音」，把情况说一遍，最长 5 分钟。停止后自动放进这一页。',
  note: '说的是什么（可不填）', noteHint: '写一两句，听不到的人也看得到', running: '正在录音', opening: '正在打开麦克风…', keep: '离开这一页或来电时会自动停下，已录的部分留下；手机突然关机，正在录的会丢。',
  unsupported: '这个浏览器不能录音。请用手机自带的录音机，或把情况写下来。',
  denied: '没有得到使用麦克风的许可。请在浏览器的网站设置里允许「麦克风」，再点一次。',
  noMicrophone: '没有找到麦克风，或正被别的应用占用。请关掉别的应用后再试。',
  tooShort: '没有录到声音，请再录一次。',
} as const;
export const ofFive = (seconds: number): string => `${lengthWord(seconds)} / 5:00`;

/** Why it cannot be looked at now. */
export const VIEW_SENTENCE = {
  offline: '现在没有网络，这部手机里也没有存它。连上网后再打开。',
  gone: '已经找不到它了，可能已被撤回。',
  refused: '您不能查看它，或它已被撤回。',
  other: '现在打不开，请过一会儿再试。',
  elsewhere: '它还在添加人的手机里，等那部手机上报后才能打开。',
  broken: '这张照片显示不出来。',
} as const;

export const WITHDRAW = {
  photo: '撤回照片', audio: '撤回录音', file: '撤回文件', text: '撤回后谁都不能再打开它，撤回的记录会保留。', confirm: '撤回', done: '已撤回', failed: '没有撤回成功，请再试一次。',
} as const;
