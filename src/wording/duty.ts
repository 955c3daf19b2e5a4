/** Words of 应急处置卡. Loaded with it. */
import { dots } from './field';

export const DUTY = {
  title: '应急处置卡', phones: '打电话', steps: '先做什么', roles: '谁做什么', edit: '编辑', call: (name: string, number: string): string => `拨打${name} ${number}`,
  offline: '没有网络也能看、也能打电话。', which: '正在处置的突发事件', whichText: '选一件，做完一项点一下，就记下是谁、什么时间做的。', justRead: '只看不记',
  tick: '做完了', ticked: '已记下', tickHint: '点「做完了」记下时间。记下以后不能改，点错了请在事项里写一条办理记录说明。', progress: (done: number, all: number): string => `已做 ${done} / ${all} 项`, open: '打开这件事项',
  none: '还没有内容', noneText: '请办公室或管理员把要点、电话和分工写进来。',
} as const;
export const tickOf = (title: string): string => `${DUTY.tick}：${title}`;
export const tickedBy = (time: string, name: string): string => dots(time, name);

export const DUTY_EDIT = {
  title: '编辑应急处置卡', text: '改好以后，全校每部手机下次联网时更新，之后没有网络也能看。', add: { step: '添加一步', phone: '添加电话', role: '添加分工' },
  name: { step: '要点', phone: '名称', role: '分工' }, detail: { step: '说明', phone: '号码', role: '说明' }, detailHint: { step: '可不填', phone: '只写号码，点一下就能拨打', role: '可不填' },
  up: (name: string): string => `上移${name}`, down: (name: string): string => `下移${name}`, change: '修改', changeOf: (name: string): string => `修改${name}`, remove: '停用', save: '保存', cancel: '取消', done: '完成',
  missing: '请填写', long: (max: number): string => `最多 ${max} 个字`, badNumber: '号码里至少要有 3 位数字',
} as const;
