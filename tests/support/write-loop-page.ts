/** The page of the write loop: the app's own store, session and engine against the real server, saving without a pause until the browser dies. */
import * as v from 'valibot';
import { openDevice } from '@/db/device';
import { openVault } from '@/db/vault';
import type { Account } from '@/domain/account';
import { emptyForm } from '@/domain/case-form';
import { registerChanges } from '@/domain/intents';
import { newId } from '@/lib/id';
import { browserSite, connectSupabase } from '@/remote/supabase';
import { createEngine } from '@/sync/engine';
import type { Engine, SyncStatus } from '@/sync/engine-types';
import type { Session } from '@/sync/session';
import { whatIsLeft } from './write-loop-left';
import { task, type Note, type Task } from './write-loop-notes';

const VERSIONS = 3;
const SEND_EVERY = 4;

async function tell(note: Note): Promise<void> {
  await fetch('/note', { method: 'POST', body: JSON.stringify(note) });
}

/** One matter as a teacher writes it: a draft in several versions, then all of it saved at once. */
async function write(engine: Engine): Promise<void> {
  const book = engine.book();
  const school = book.all('school')[0]?.id ?? '';
  const category = book.all('category').find(({ kind, active }) => kind === 'dispute' && active)?.id ?? null;
  const unitId = book.all('folder').find(({ kind }) => kind === 'unit_term')?.unit_id ?? null;
  const [intent, draft] = [newId(), newId()];
  const form = emptyForm(Date.now() - 60_000, {
    categoryId: category, unitId, place: '走廊', facts: `课间两人争抢球拍，已分开。${intent}`,
    parties: [{ name: '甲', pupil_id: null, person_id: null, unit_id: null }, { name: '乙', pupil_id: null, person_id: null, unit_id: null }],
  });
  const { changes } = registerChanges({ form, kind: 'dispute', school, term: null, now: Date.now() });
  await tell({ kind: 'begun', intent, draft, ops: changes.length });
  for (let version = 1; version <= VERSIONS; version += 1) {
    const kept = await engine.saveDraft({ id: draft, kind: 'case', savedAt: new Date().toISOString(), data: { version, form } });
    if (!kept.ok) throw new Error(`draft: ${kept.error.kind}`);
    await tell({ kind: 'draft kept', draft, version });
  }
  const saved = await engine.save({ id: intent, label: 'case', changes, draft });
  if (!saved.ok) throw new Error(`save: ${saved.error.kind}`);
  await tell({ kind: 'saved', intent });
}

async function signedIn(session: Session, { account, password }: Task): Promise<Account> {
  const answer = await session.signIn(account, password);
  if (!answer.ok) throw new Error(`sign-in: ${answer.error.kind}`);
  return answer.value;
}

/** The engine sends and fetches by itself; a fault it meets is a fault of this test, which breaks nothing on the way. */
const until = (engine: Engine, reached: (status: SyncStatus) => boolean): Promise<void> =>
  new Promise((done, fail) => {
    const look = (): void => {
      const status = engine.status();
      if (status.fault) fail(new Error(`met ${JSON.stringify(status.fault)}`));
      else if (reached(status)) done();
    };
    engine.subscribe(look);
    look();
  });

async function run(): Promise<void> {
  const asked = v.parse(task, await (await fetch('/task')).json());
  const device = await openDevice();
  const { session, remote } = connectSupabase(browserSite(device.kept));
  const known = await session.account();
  const me = known ?? (await signedIn(session, asked));
  const vault = await openVault(device, me);
  await tell({ kind: 'left', known: known !== null, left: await whatIsLeft(device, vault, me) });
  const engine = await createEngine({ vault, remote, me });
  engine.start();
  await until(engine, ({ ready }) => ready);
  if (asked.drain) {
    await until(engine, ({ waiting, busy }) => waiting === 0 && !busy);
    return tell({ kind: 'all sent', attention: engine.status().attention });
  }
  for (let turn = 1; ; turn += 1) {
    await write(engine);
    // Sending goes on beside the writing, so that the browser also dies between an answer and its bookkeeping.
    if (turn % SEND_EVERY === 0) void engine.syncNow();
  }
}

const trouble = (fault: unknown): void => void tell({ kind: 'trouble', words: fault instanceof Error ? `${fault.message}\n${fault.stack ?? ''}` : String(fault) });
addEventListener('unhandledrejection', ({ reason }) => trouble(reason));
run().catch(trouble);
