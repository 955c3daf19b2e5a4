/** The file of a term's visits and help. Whoever asks for it has it noted first. */
import type { RowOf } from '@/domain/tables';
import type { Result } from '@/lib/result';
import { PAGE_FOOTER, SIGN_FOOTER, titleOf } from '@/wording/export';
import { AIDS_NAME, visitsHead, VISITS_NAME } from '@/wording/office-visits-export';
import { aidsSheet, visitsSheet, type Namers, type Of } from './visits-sheet';
import { writeExcel, type ExcelFault, type SheetSource } from './write-excel';

export interface VisitsExcel {
  school: string;
  period: string;
  exportedAt: string;
  /** With reasons and words; the purpose then stands in the file. */
  words: boolean;
  purpose: string;
  visits: readonly Of<RowOf<'visit'>>[];
  aids: readonly Of<RowOf<'aid'>>[];
  name: Namers;
}

export function visitsSheets({ school, period, exportedAt, words, purpose, visits, aids, name }: VisitsExcel): SheetSource[] {
  const footer = { left: SIGN_FOOTER, right: PAGE_FOOTER };
  const head = (count: number) => visitsHead(school, period, exportedAt, count, words, purpose);
  return [
    { name: VISITS_NAME, title: titleOf(school, VISITS_NAME), head: head(visits.length), footer, ...visitsSheet(visits, words, name) },
    { name: AIDS_NAME, title: titleOf(school, AIDS_NAME), head: head(aids.length), footer, ...aidsSheet(aids, words, name) },
  ];
}

export const visitsExcel = (what: VisitsExcel, signal: AbortSignal): Promise<Result<Blob, ExcelFault>> => writeExcel(visitsSheets(what), signal);
