/** A paper from its row and what this phone holds about its case: written, and then cleared of what its readers must not learn. */
import { readPaper } from '@/domain/papers-fields';
import { audienceOf, hiding, mayShow, secretsOf, type Asking } from '@/domain/papers-privacy';
import { mapTexts, type Sheet } from '@/domain/papers-sheet';
import type { RowOf } from '@/domain/tables';
import { HIDDEN_MARK, NUMBER_PENDING, PAPERS } from './papers';
import { agreement } from './papers-agreement';
import { folder, type FolderInput } from './papers-folder';
import { acceptNotice, declineNotice, extendNotice, opinion } from './papers-petition';
import type { PaperBase } from './papers-words';

export interface SheetInput extends Omit<FolderInput, 'shown'> {
  paper: RowOf<'paper'>;
  school: string;
  reader: Pick<Asking, 'desk' | 'asked'>;
}

const numberOf = ({ number, voided_at }: RowOf<'paper'>): string => `${number ?? NUMBER_PENDING}${voided_at ? `（${PAPERS.voided}）` : ''}`;

export function paperSheet({ paper, school, reader, ...about }: SheetInput): Sheet {
  const form = readPaper(paper.kind, paper.data);
  const base: PaperBase = { school, number: numberOf(paper), form };
  const shown = mayShow(audienceOf(paper.kind, form.words), { ...reader, identity: about.petition?.identity });
  const write: Record<RowOf<'paper'>['kind'], () => Sheet> = {
    accept_notice: () => acceptNotice(base), decline_notice: () => declineNotice(base), extend_notice: () => extendNotice(base), opinion: () => opinion(base),
    agreement: () => agreement(base, about.row.kind), folder: () => folder(base, { ...about, shown }),
  };
  return mapTexts(write[paper.kind](), hiding(secretsOf(shown, about.petition, about.parties), HIDDEN_MARK));
}
