/** The four papers to a petitioner. Every article was read in 信访工作条例 (2022). */
import { GROUNDS, REVIEW_DAYS, type PaperWords } from '@/domain/papers-fields';
import type { Block, Sheet } from '@/domain/papers-sheet';
import { addDays, daysBetween, isPlainDate } from '@/lib/plain-date';
import { choiceWord } from './papers-form';
import { head, inside, longDay, RECEIPT, rows, sheetOf, text, type PaperBase } from './papers-words';

const LAW = '《信访工作条例》';
const INSIDE: ReadonlySet<string> = new Set(['enquiry', 'to', 'above', 'approved_by', 'department']);
const said = (words: PaperWords) => (name: string): string => (INSIDE.has(name) ? inside(words[name] ?? '') : (words[name] ?? ''));
/** 您通过来访反映; a matter passed on was not raised by way of whoever passed it on. */
const raised = (channel: string): string => (channel === 'transferred' ? '有关机关、单位转来的您反映' : `您通过${choiceWord('channel', channel)}反映`);
const enquiry = (way: string): string => (way ? `您可以通过以下方式查询办理进展：${way}。` : '您可以随时向本校查询办理进展。');

export function acceptNotice(base: PaperBase): Sheet {
  const of = said(base.form.words);
  const due = longDay(of('due_on'));
  const clock = of('track') === 'simple'
    ? `本事项按简易程序办理，将在${due}前办结。`
    : `办理期限为自受理之日起60日，即在${due}前办结；情况复杂的，经本校负责人批准，可以延长不超过30日，并告知您延期理由（第三十四条）。`;
  return sheetOf(base, '信访事项受理告知书', [
    text(`${raised(of('channel'))}的下列事项，本校已经收到并予以受理。根据${LAW}第二十三条的规定，现将接收情况以及处理途径和程序告知如下：`),
    rows(['反映的事项', of('request')], ['收到日期', longDay(of('received_on'))], ['受理日期', longDay(of('accepted_on'))], ['承办部门', of('department')], ['办结期限', due]),
    text('一、本校将听取您陈述事实和理由，调查核实，并出具书面的信访处理意见书（第三十一条第六项）。'),
    text(`二、${clock}`),
    text('三、办理人员与本事项或者与您有直接利害关系的，应当回避（第二十八条第三款）；您认为有这种情形的，请告诉本校。'),
    text(`四、${enquiry(of('enquiry'))}`),
    RECEIPT,
  ]);
}

type Ground = (typeof GROUNDS)[number];
const GROUND: Record<Ground, { why: string; article: string }> = {
  not_ours: { why: '不属于本校职权范围', article: '第二十三条第一款' },
  court: { why: '应当通过审判机关诉讼程序或者复议程序、检察机关刑事立案程序或者法律监督程序、公安机关法律程序处理', article: '第三十一条第一项' },
  arbitration: { why: '应当通过仲裁解决', article: '第三十一条第二项' },
  party: { why: '可以通过党员申诉、申请复审等解决', article: '第三十一条第三项' },
  review: { why: '可以通过行政复议、行政裁决、行政确认、行政许可、行政处罚等行政程序解决', article: '第三十一条第四项' },
  statutory: { why: '属于申请查处违法行为、履行保护人身权或者财产权等合法权益职责的事项，应当由有法定职责的机关、单位依法履行或者答复', article: '第三十一条第五项' },
};
const groundOf = (value: string): Ground => GROUNDS.find((each) => each === value) ?? 'not_ours';

/** To the petitioner: where to go instead. */
function declined(base: PaperBase): Sheet {
  const of = said(base.form.words);
  const ground = groundOf(of('ground'));
  const { why, article } = GROUND[ground];
  return sheetOf(base, '信访事项不予受理告知书', [
    text(`${raised(of('channel'))}的下列事项，本校已于${longDay(of('received_on'))}收到。`),
    rows(['反映的事项', of('request')]),
    text(`经审查，该事项${why}。根据${LAW}${article}的规定，本校不予受理，请您${ground === 'not_ours' ? '' : '按照相应程序'}向${of('to')}提出。`),
    text(`理由：${of('reasons')}`),
    ...(ground === 'not_ours' ? [] : [text('有关程序一般有提出的期限，请您尽早提出。')]),
    text(`您对本告知有不同意见的，可以向本校说明，也可以向${of('above') || '本校的上一级机关、单位'}反映。`),
    RECEIPT,
  ]);
}

/** To the organ that passed it on: the objection of art. 23. It knows who wrote; the paper does not say it again. */
function objection(base: PaperBase): Sheet {
  const of = said(base.form.words);
  const ground = groundOf(of('ground'));
  const { why, article } = GROUND[ground];
  return sheetOf(base, '信访事项退回说明', [
    // That it is not ours is what the third paragraph itself speaks of; the first is about what a petitioner brings in person.
    text(`贵单位转来的下列信访事项，本校已于${longDay(of('received_on'))}收到。经审查，该事项${why}${ground === 'not_ours' ? '' : `（${LAW}${article}）`}。根据${LAW}第二十三条第三款的规定，现提出异议并说明理由，请予核实；核实同意后，本校交还相关材料。`),
    rows(['来文编号', of('reference')], ['转来的事项', of('request')], ['理由', of('reasons')], ['建议办理单位', of('to')]),
  ]);
}
export const declineNotice = (base: PaperBase): Sheet => (base.form.words['form'] === 'organ' ? objection(base) : declined(base));

export function extendNotice(base: PaperBase): Sheet {
  const of = said(base.form.words);
  const days = isPlainDate(of('due_on')) && isPlainDate(of('until')) ? `（延长${daysBetween(of('due_on'), of('until'))}日）` : '';
  return sheetOf(base, '信访事项延期告知书', [
    text(`您反映的下列事项，本校于${longDay(of('accepted_on'))}受理，原定在${longDay(of('due_on'))}前办结。`),
    rows(['反映的事项', of('request')]),
    text(`因情况复杂，不能按期办结。根据${LAW}第三十四条的规定，经本校负责人${of('approved_by')}于${longDay(of('approved_on'))}批准，办理期限延长至${longDay(of('until'))}${days}。`),
    text(`延期理由：${of('reasons')}`),
    text(`办结后，本校将向您出具书面的信访处理意见书。${enquiry(of('enquiry'))}`),
    RECEIPT,
  ]);
}

const OPINION: Record<string, string> = {
  supported: '您的请求事实清楚，符合法律、法规、规章或者其他有关规定，本校予以支持（第三十二条第一款第一项）。',
  explained: '您的请求事由合理但缺乏法律依据，本校作出解释说明（第三十二条第一款第二项）。',
  not_supported: '您的请求缺乏事实根据或者不符合法律、法规、规章或者其他有关规定，本校不予支持（第三十二条第一款第三项）。',
};

/** Whom to ask for a review, until when, and what comes after it. */
function review(of: (name: string) => string): Block[] {
  const served = of('served_on');
  const last = isPlainDate(served) ? `本意见书于${longDay(served)}送达，请最迟在${longDay(addDays(served, REVIEW_DAYS))}提出。` : '';
  return [
    text(`您对本处理意见不服的，可以自收到本意见书之日起30日内，向${of('above')}请求复查（第三十五条）。${last}收到复查请求的机关、单位应当自收到之日起30日内提出复查意见，并书面答复您。`),
    text('您对复查意见不服的，可以自收到书面答复之日起30日内，向复查机关、单位的上一级机关、单位请求复核（第三十六条）。'),
  ];
}

export function opinion(base: PaperBase): Sheet {
  const of = said(base.form.words);
  return sheetOf(base, '信访处理意见书', [
    text(`${raised(of('channel'))}的事项，本校于${longDay(of('received_on'))}收到，于${longDay(of('accepted_on'))}受理，现已办理完毕。根据${LAW}第三十一条第六项、第三十二条的规定，提出处理意见如下：`),
    head('一、投诉请求'), text(of('request')),
    head('二、事实'), text(`经调查核实：${of('facts')}`),
    head('三、处理意见和理由'), text(OPINION[of('outcome')] ?? ''), text(of('reasons')),
    head('四、依据'), text(of('basis')),
    head('五、复查和复核'), ...review(of),
    ...(of('aid') ? [head('六、困难帮扶'), text(`您生活确有困难的，本校告知并帮助您依法申请社会救助（第三十七条第二款）：${of('aid')}`)] : []),
    RECEIPT,
  ]);
}
