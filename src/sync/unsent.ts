/** Everything on this phone that is not on the server, read from the disk itself: for the file that leaves with it. */
import * as v from 'valibot';
import type { Vault } from '@/db/vault';
import type { Account } from '@/domain/account';
import type { Bodies, Unsent } from '@/domain/unsent';
import type { Op } from '@/domain/wire';
import { readDraft, returnedSchema } from './notes';

type Works = Unsent['works'];

function worksOf(pending: readonly { intent: string; label: string; op: Op }[], refused: readonly v.InferOutput<typeof returnedSchema>[]): Works {
  const works = new Map<string, Works[number]>();
  for (const { intent, label, ops, verdict } of [...refused].sort((a, b) => a.place - b.place)) {
    works.set(intent, { intent, label, refused: verdict.message ?? verdict.code ?? verdict.status, ops: [...ops] });
  }
  for (const { intent, label, op } of pending) {
    const work = works.get(intent);
    if (work) work.ops.push(op);
    else works.set(intent, { intent, label, refused: null, ops: [op] });
  }
  return [...works.values()];
}

export async function gatherUnsent(vault: Vault, me: Account & { name: string }, now: number): Promise<{ unsent: Unsent; bodies: Bodies }> {
  const [content, drafts, kept] = await Promise.all([vault.outbox.content(), vault.drafts.all(), vault.files.all()]);
  const bodies = new Map<string, Uint8Array<ArrayBuffer>>();
  const files: Unsent['files'] = [];
  for (const { id, folder, stored, given, about } of kept) {
    // Photos of a draft stay with it, those of work given up are on their way out.
    if (folder === undefined || stored || given !== undefined) continue;
    const body = await vault.files.bytes('bodies', id);
    if (body) bodies.set(id, new Uint8Array(body));
    files.push({ id, folder, mime: about.mime, name: about.name, sha256: about.sha256, bytes: about.bytes });
  }
  const unsent: Unsent = {
    format: 'zhiwei-unsent', version: 1, person: me, device: vault.device, at: new Date(now).toISOString(), files, missing: 0,
    works: worksOf(content.pending, content.attention.map((each) => v.parse(returnedSchema, each.content))),
    drafts: drafts
      .map(({ content: draft }) => readDraft(draft)).map(({ kind, savedAt, data }) => ({ kind, savedAt, data })),
  };
  return { unsent, bodies };
}
