/** Photos, recordings and papers as they are listed: from rows, and from what rests on this phone. Pure. */
import type { RowOf } from '@/domain/tables';
import type { PlainDate } from '@/lib/plain-date';
import type { FileKind, LocalFile } from '@/stores/files';
import { momentWord } from '@/wording/dates';
import { dots } from '@/wording/field';
import { FILE_STATE_WORD, lengthWord, placeWord, sendingWord } from '@/wording/files';

export interface Shown {
  id: string;
  kind: FileKind;
  mime: string;
  /** 照片 1/3 · 李老师 · 今天 16:20 */
  name: string;
  /** As the file was called; of a recording what was written about it. */
  said: string;
  /** The same, and how long a recording is. */
  label: string;
  by: string;
  when: string;
  state: keyof typeof FILE_STATE_WORD;
  word: string;
  /** Its bytes are on this phone. */
  here: boolean;
  /** Added by me and in the case already. */
  mine: boolean;
}

export interface Asked {
  local: (id: string) => LocalFile | undefined;
  personName: (id: string | null) => string;
  me: string;
  today: PlainDate;
}

type Source = Pick<LocalFile, 'id' | 'kind' | 'mime' | 'name' | 'seconds' | 'takenAt'> & { by: string; mine: boolean; state: Shown['state']; sent: number; bytes: number };

function numbered(sources: readonly Source[], today: PlainDate): Shown[] {
  const of = (kind: FileKind) => sources.filter((each) => each.kind === kind);
  return sources.map((each) => {
    const when = momentWord(each.takenAt, today);
    const label = dots(each.name, each.seconds === null ? null : lengthWord(each.seconds));
    return {
      id: each.id, kind: each.kind, mime: each.mime, said: each.name, label, by: each.by, when, state: each.state, mine: each.mine, here: each.state !== 'stored' && each.state !== 'elsewhere',
      name: dots(placeWord(each.kind, of(each.kind).indexOf(each) + 1, of(each.kind).length), label, each.by, when),
      word: each.state === 'sending' ? sendingWord(Math.floor((100 * each.sent) / Math.max(1, each.bytes))) : FILE_STATE_WORD[each.state],
    };
  });
}

export const shownDrafts = (files: readonly LocalFile[], today: PlainDate): Shown[] =>
  numbered(files.map((file) => ({ ...file, by: '', mine: false })), today);

/** Rows that were not withdrawn, oldest first. */
export function shownRows(rows: readonly RowOf<'attachment'>[], { local, personName, me, today }: Asked): Shown[] {
  const open = rows.filter((row) => !row.withdrawn_at).sort((a, b) => (a.created_at ?? '').localeCompare(b.created_at ?? '') || a.id.localeCompare(b.id));
  return numbered(open.map((row) => {
    const file = local(row.id);
    const state = row.stored_at ? 'stored' : (file?.state ?? 'elsewhere');
    return { id: row.id, kind: row.kind, mime: row.mime, name: row.name, seconds: row.seconds, bytes: row.bytes, sent: file?.sent ?? 0, takenAt: row.created_at ?? row.taken_at ?? '', by: personName(row.created_by), mine: row.created_by === me, state };
  }), today);
}
