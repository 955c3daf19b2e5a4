/** A letter or visit in words: who asks for what, how it came. */
import type { RowOf } from '@/domain/tables';
import type { PlainDate } from '@/lib/plain-date';
import { dayWord } from './dates';
import { choiceWord } from './step-words';

type Petition = RowOf<'petition'>;
interface Fact { label: string; value: string }

export const PETITION = {
  channel: '来访渠道', identity: '信访人身份', petitioner: '信访人', contact: '联系方式', representatives: '代表', representativesHint: '多人一起来的，推选代表，最多 5 位', request: '诉求', requestHint: '对方要求解决什么，尽量写原话', received: '收到日期',
  from: '转来单位', fromHint: '哪个机关或单位转来的', track: '适用简易程序', trackHint: '事实清楚、责任明确、争议不大的，3 个工作日内告知，10 个工作日内办结。', procedure: '另有程序', procedureHint: '先问一问：这件事是不是应当走下面的程序', ours: '没有，由学校办',
  contactHint: '只有能打开这件事的人看得到，不印在给别人看的文书上', unsaid: '未留姓名',
} as const;
export const IDENTITY_WORD: Record<Petition['identity'], string> = { named: '实名', anonymous: '匿名', confidential: '要求保密' };
/** Another procedure a matter is led to, in the order of art. 31 (1)-(5) of the regulation. */
export const PROCEDURE_WORD = { court: '诉讼、复议、公安等程序', arbitration: '仲裁', party: '党员申诉、申请复审', review: '行政复议、裁决等行政程序', statutory: '查处违法、履行法定职责' } as const;
const label = (identity: Petition['identity'], name: string): string => (identity === 'anonymous' ? IDENTITY_WORD.anonymous : identity === 'confidential' ? `${name}（${IDENTITY_WORD.confidential}）` : name);

export const petitionFacts = (petition: Petition | undefined, today: PlainDate): Fact[] => (petition ? [
  { label: PETITION.petitioner, value: label(petition.identity, petition.petitioner || PETITION.unsaid) },
  { label: PETITION.request, value: petition.request },
  { label: '来源', value: `${choiceWord('channel', petition.channel)}，${dayWord(petition.received_on, today)}收到` },
] : []);

/** What is shown when asked for. */
export const petitionMore = (petition: Petition | undefined): Fact[] => (petition ? [
  { label: PETITION.contact, value: petition.contact }, { label: PETITION.representatives, value: petition.representatives.join('、') },
  { label: PETITION.from, value: petition.from_organ }, { label: PETITION.procedure, value: petition.procedure ? PROCEDURE_WORD[petition.procedure] : '' },
] : []);
