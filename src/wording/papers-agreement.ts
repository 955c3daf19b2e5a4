/** 调解协议书: what art. 29 of 人民调解法 lists; its effects are named only where a people's mediation committee mediated. */
import type { RowOf } from '@/domain/tables';
import type { Block, Sheet } from '@/domain/papers-sheet';
import { fieldWord } from './papers-form';
import { head, inside, longDay, rows, sheetOf, text, type PaperBase } from './papers-words';

const MEDIATION = '《中华人民共和国人民调解法》';

function effect(committee: string, kind: RowOf<'case'>['kind']): string {
  if (committee) {
    return `本协议经${committee}调解达成，自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效，具有法律约束力，各方应当按照约定履行（${MEDIATION}第二十九条、第三十一条）。双方认为有必要的，可以自本协议生效之日起三十日内共同向人民法院申请司法确认（第三十三条）。`;
  }
  return `本协议由本校主持调解、各方自愿达成${kind === 'petition' ? '（《信访工作条例》第三十三条）' : ''}，自各方签名之日起按照约定履行。`;
}

export function agreement(base: PaperBase, kind: RowOf<'case'>['kind']): Sheet {
  const of = (name: string): string => base.form.words[name] ?? '';
  const committee = inside(of('committee'));
  const label = (name: string): string => fieldWord('agreement', name).label;
  const section = (title: string, words: string): Block[] => (words ? [head(title), text(words)] : []);
  const sections = [['纠纷的主要事实', of('facts')], ['争议事项和各方责任', of('disputed')], ['协议内容', of('agreed')], ['履行的方式和期限', of('performance')]] as const;
  const told = sections.filter(([, words]) => words !== '');
  const numeral = (at: number): string => '一二三四五'[at] ?? '';
  const shown = ['side_a', 'guardian_a', 'side_b', 'guardian_b', 'mediator'] as const;
  return sheetOf(base, '调解协议书', [
    rows(...shown.map((name) => [label(name), of(name)] as const)),
    ...told.flatMap(([title, words], at) => section(`${numeral(at)}、${title}`, words)),
    head(`${numeral(told.length)}、其他`),
    text(effect(committee, kind)),
    text('各方在下面签名；当事人是未成年学生的，由其父母或者其他监护人共同签名。本协议不影响各方依法通过仲裁、行政、司法等途径维护自己的权利。'),
    text(`本协议由各方当事人各执一份，${committee || '本校'}留存一份。`),
    { is: 'sign', places: shown.filter((name) => !name.startsWith('guardian') || kind === 'dispute' || of(name) !== '').map((name) => ({ label: label(name), file: base.form.signs[name] ?? '' })) },
  ], { to: '', closing: { organ: committee || base.school, day: longDay(of('dated_on')) } });
}
