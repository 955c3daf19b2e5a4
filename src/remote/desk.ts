/** The office's port on Supabase. */
import * as v from 'valibot';
import { pushAnswer } from '@/domain/wire';
import { ok } from '@/lib/result';
import type { Desk } from '@/sync/desk';
import type { Remote } from '@/sync/remote';
import type { Call } from './call';

const when = v.string();
const device = v.object({
  device: v.string(), person: v.string(), label: v.string(), ops: v.number(), files: v.number(),
  first_seen_at: when, last_seen_at: when, ended_at: v.nullable(when), ended_by: v.nullable(v.string()),
});
const review = v.object({
  mid: v.string(), person: v.string(), at: v.nullable(when), received_at: when, folder: v.string(), tbl: v.string(), id: v.string(), k: v.string(),
  data: v.nullable(v.record(v.string(), v.unknown())),
  set: v.nullable(v.record(v.string(), v.object({ base: v.unknown(), new: v.unknown() }))),
});

const look = v.object({ person: v.string(), at: when });
const removed = v.object({ ran_at: when, households: v.number(), visits: v.number(), promises: v.number(), aids: v.number(), files: v.number() });

export const createDesk = (call: Call, files: Pick<Remote, 'upload' | 'stored'>): Desk => ({
  devices: (school) => call('device_list', { p_school: school }, v.array(device)),
  endDevice: (school, id, person, ended) => call('device_end', { p_school: school, p_device: id, p_person: person, p_end: ended }, v.boolean()),
  reviews: (school) => call('review_list', { p_school: school }, v.array(review)),
  decide: (school, mids, outcome, note) => call('review_done', { p_school: school, p_mids: mids, p_outcome: outcome, p_note: note }, v.number()),
  noteExport: (school, what, purpose, words, rows) => call('export_note', { p_what: what, p_purpose: purpose, p_with_words: words, p_rows: rows, p_school: school }, v.boolean()),
  looks: (file) => call('file_views', { p_id: file }, v.nullable(v.array(look))),
  retention: (school) => call('retention_report', { p_school: school }, v.array(removed)),
  async bringIn(school, person, id, ops) {
    const answer = await call('sync_import', { p_school: school, p_person: person, p_device: id, p_ops: ops }, pushAnswer);
    return answer.ok ? ok(answer.value.results) : answer;
  },
  async bringFile(path, body, mime, id) {
    const before = await files.stored(id);
    if (!before.ok || before.value) return before;
    const sent = await files.upload(path, body, mime, () => undefined, new AbortController().signal);
    if (!sent.ok) return sent.error.kind === 'too_large' || (sent.error.kind === 'refused' && sent.error.status !== 404) ? ok(false) : sent;
    return files.stored(id);
  },
});
