/** 导出 Excel of visits and help: noted by the server first, then made on this device. Without network there is no file, and a sentence says so. */
import { shallowRef } from 'vue';
import { visitDay, type Span } from '@/domain/coverage';
import type { RowOf } from '@/domain/tables';
import type { Of } from '@/export/visits-sheet';
import { chinaDate } from '@/lib/plain-date';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useDesk } from '@/stores/desk';
import { download } from '@/ui/download';
import { CARE_FAULT } from '@/wording/care';
import { fullMoment } from '@/wording/dates';
import { fileName, periodWord } from '@/wording/export';
import { exportedSaid, VISITS_EXPORT, VISITS_FILE } from '@/wording/office-visits-export';

export interface VisitsAsk {
  visits: readonly Of<RowOf<'visit'>>[];
  aids: readonly Of<RowOf<'aid'>>[];
  span: Span;
  words: boolean;
  purpose: string;
}

/** What belongs to the span: visits by their day, help by the day it was proposed or delivered; earliest first. */
export function ofSpan({ visits, aids, span }: Pick<VisitsAsk, 'visits' | 'aids' | 'span'>) {
  const within = (day: string | null): boolean => day !== null && span.from <= day && day <= span.to;
  const proposed = ({ created_at }: RowOf<'aid'>): string | null => (created_at ? chinaDate(Date.parse(created_at)) : null);
  return {
    visits: visits.filter((visit) => visit.state !== 'cancelled' && within(visitDay(visit))).sort((a, b) => (visitDay(a) < visitDay(b) ? -1 : 1)),
    aids: aids.filter((aid) => within(proposed(aid)) || within(aid.delivered_on)).sort((a, b) => ((a.created_at ?? '') < (b.created_at ?? '') ? -1 : 1)),
  };
}

export function useVisitsExcel() {
  const book = useBook();
  const clock = useClock();
  const desk = useDesk();
  const busy = shallowRef(false);
  const abort = new AbortController();

  async function make(ask: VisitsAsk): Promise<{ done: boolean; said: string }> {
    const { visits, aids } = ofSpan(ask);
    if (visits.length + aids.length === 0) return { done: false, said: VISITS_EXPORT.empty };
    const noted = await desk.noteExport(VISITS_FILE, ask.purpose.trim(), ask.words, visits.length + aids.length);
    if (!noted.ok) return { done: false, said: noted.error.kind === 'offline' ? VISITS_EXPORT.offline : CARE_FAULT[noted.error.kind] };
    if (!noted.value) return { done: false, said: VISITS_EXPORT.refused };
    const { visitsExcel } = await import('./visits-file');
    const school = book.school?.name ?? '';
    const name = { person: book.personName, round: (id: string | null) => book.get('visit_round', id)?.name ?? '' };
    const file = await visitsExcel({ school, period: periodWord(ask.span), exportedAt: fullMoment(new Date(clock.instant()).toISOString()), words: ask.words, purpose: ask.purpose.trim(), visits, aids, name }, abort.signal);
    if (!file.ok) return { done: false, said: VISITS_EXPORT.failed };
    const called = fileName(VISITS_FILE, school, clock.today);
    download(file.value, called);
    return { done: true, said: exportedSaid(visits.length, aids.length, called) };
  }

  async function run(ask: VisitsAsk): Promise<{ done: boolean; said: string }> {
    busy.value = true;
    try {
      return await make(ask);
    } catch {
      return { done: false, said: VISITS_EXPORT.failed };
    } finally {
      busy.value = false;
    }
  }
  return { busy, run, stop: () => { abort.abort(); } };
}
