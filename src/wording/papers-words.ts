/** Words that stand on several papers. */
import type { PaperForm } from '@/domain/papers-fields';
import type { Block, Sheet } from '@/domain/papers-sheet';
import { isPlainDate, type PlainDate } from '@/lib/plain-date';
import { monthDay } from './dates';

/** 2026年11月20日; a line to fill in where there is none. */
export const longDay = (date: PlainDate): string => (isPlainDate(date) ? `${date.slice(0, 4)}年${monthDay(date)}` : '　　年　月　日');

/** A name in the middle of a sentence: the full stop typed after it is not said twice. */
export const inside = (words: string): string => words.replace(/[。；，.;,\s]+$/u, '');

export const text = (words: string): Block => ({ is: 'text', text: words });
export const plain = (words: string): Block => ({ is: 'text', text: words, plain: true });
export const head = (words: string): Block => ({ is: 'head', text: words });
/** Rows that say something. */
export const rows = (...all: readonly (readonly [string, string])[]): Block => ({ is: 'rows', rows: all.filter(([, value]) => value !== '') });

export interface PaperBase {
  school: string;
  number: string;
  form: PaperForm;
}
/** What every one of them has; `title` with what belongs to it. */
export const sheetOf = ({ school, number, form }: PaperBase, title: string, blocks: readonly Block[], more: Partial<Sheet> = {}): Sheet => ({
  organ: school, title, number, to: form.words['addressee'] ?? '', blocks, closing: { organ: school, day: longDay(form.words['dated_on'] ?? '') }, ...more,
});

/** The proof that it was handed over. */
export const RECEIPT: Block = { is: 'sign', places: [{ label: '签收人', file: '' }, { label: '签收日期', file: '' }] };

/** What Word is asked to write in. */
export const WORD_FONT = { body: '宋体', title: '黑体' } as const;
/** 处理意见书_信复〔2026〕0003号.docx; a name every file system takes. */
export const wordFileName = (title: string, number: string): string => `${[title, number].join('_').replace(/[\\/:*?"<>|\p{C}]/gu, '').trim().slice(0, 80)}.docx`;
