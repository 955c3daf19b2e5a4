/**
 * The law. Judged once everything is healed, of every phone:
 * - work whose save was answered with ok took effect exactly once (or lies in a conflict), or is refused and shown, or waits behind refused work and
 *   is counted; never two of these, never none. Work taken back is nowhere. Work given up left a receipt. Work nobody was told about is there wholly or not at all.
 * - what one person chose is never overwritten by somebody who had not seen it; no case and no paper has another's number.
 * - work that builds on refused work is neither sent nor refused for it. What was refused rests with the server too, whole.
 * - a draft that was called kept is there until the work written from it is.
 * - what rests on the phone, and what each open tab shows, is what the server shows that person: nothing missing, nothing else.
 * And at every rest before that: what a phone saved it still shows (`stillShown`), unless it was taken from that person.
 *
 * Not judged: what the server makes of an operation (tests/sql), secrecy on the disk, how soon anything happens. After a restore, rows of the lost
 * history may stay on a phone (they may be the last copy); only new rows are held against the view then. And what the restored server refused for
 * want of what it lost may take effect by a copy that was still on its way.
 */
import { readCell, type Cell } from '@/db/bundle';
import { isTbl } from '@/domain/tables';
import type { Vault } from '@/db/vault';
import type { Life } from './disk';
import { judgeHomes } from './home-law';
import type { Phone, Tab } from './phone';
import { judgePhotos, judgeStorage } from './photo-law';
import { CHOSEN, type Effect, type Promised } from './promises';
import { isRow, type Effects } from './school';
import type { World } from './world';

export class Broken extends Error {}
const must = (held: boolean, what: () => string): void => {
  if (!held) throw new Broken(what());
};

/** Whatever the keys' order. */
const text = (value: unknown): string => JSON.stringify(value, (_key, inner: unknown) => (isRow(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));

export function stillShown(world: World): void {
  for (const promised of world.promised.values()) {
    if (promised.standing !== 'kept') continue;
    for (const effect of promised.effects) {
      if (effect.k !== 'create' || !(effect.tbl === 'case' || effect.tbl === 'check' || effect.tbl === 'household' || effect.tbl === 'visit') || world.shut.has(effect.folder)) continue;
      for (const tab of promised.phone.disk.hangs() ? [] : promised.phone.living()) {
        if (tab.asleep()) continue;
        must(tab.engine?.book().get(effect.tbl, effect.id) !== undefined, () => `${promised.phone.name} no longer shows ${effect.tbl} of ${world.name(promised.intent)}`);
      }
    }
  }
}

interface Left {
  vault: Vault;
  pending: readonly { intent: string; k: string; id: string; values: string[] }[];
  returned: readonly { intent: string; k: string; id: string; values: string[] }[];
  receipts: ReadonlySet<string>;
  drafts: ReadonlySet<string>;
}

export async function judge(world: World): Promise<void> {
  const effects = await world.school.effects();
  for (const phone of world.phones) {
    const left = await leftOn(phone, world);
    for (const promised of world.promised.values()) if (promised.phone === phone) judgePromise(world, promised, effects, left);
    judgeGround(world, phone, effects);
    // What was taken from somebody before their work arrived, the office finds among what it reviews.
    for (const { intent, failed } of world.restored ? [] : (phone.living()[0]?.engine?.returned() ?? [])) must(effects.refused.has(failed), () => `${phone.name}: ${world.name(intent)} was refused and the server kept nothing of it`);
    for (const [id, { phone: owner, sure }] of world.drafts) if (owner === phone && sure && !usedBy(world, id)) must(left.drafts.has(id), () => `${phone.name} lost ${id}`);
    await judgeRows(world, phone, left);
    await judgePhotos(world, phone, left, effects);
  }
  judgeChoices(world, effects);
  await judgeHomes(world, effects, must);
  await judgeStorage(world, effects);
  const numbers = [...effects.rows.values()].flatMap(({ number }) => (typeof number === 'string' ? [number] : []));
  must(new Set(numbers).size === numbers.length, () => `a number was given twice: ${text(numbers)}`);
}

/** Its tab died before it could tell anybody. */
const unheard = (promised: Promised | undefined): boolean => promised?.standing === 'unknown' && promised.tab.dead;
const usedBy = (world: World, draft: string): Promised | undefined => [...world.promised.values()].find((promised) => promised.draft === draft);

async function leftOn(phone: Phone, world: World): Promise<Left> {
  const life: Life = { dead: false, after: world.loop.after, nextWrite: () => 'fine', onKill: () => undefined };
  const vault = await phone.disk.open(life, phone.account);
  const content = await vault.outbox.content();
  const part = (intent: string, op: { k: string; id: string; set?: Record<string, { new: unknown }> }) => ({ intent, k: op.k, id: op.id, values: Object.values(op.set ?? {}).map((change) => String(change.new)) });
  const tab = phone.living()[0]?.engine;
  const returned = tab?.returned() ?? [];
  // What a tab did right before it died it told nobody; another one finds it when it next reads the disk.
  const heard = (intent: string): boolean => !unheard(world.promised.get(intent));
  const told = (list: readonly { intent: string }[]): string => text([...new Set(list.map(({ intent }) => intent))].filter(heard).sort());
  must(told(returned) === told(content.attention), () => `${phone.name} shows other refusals than it holds`);
  const waiting = new Set(content.pending.map(({ intent }) => intent));
  const sure = [...waiting].filter(heard);
  const shown = tab?.status().waiting ?? 0;
  must(shown >= sure.length && shown <= waiting.size, () => `${phone.name} counts ${shown} waiting, holds ${waiting.size}`);
  must(sure.length === 0 || returned.length > 0, () => `${phone.name} still waits with ${sure.length}: ${text(tab?.status())}`);
  return {
    vault,
    pending: content.pending.map(({ intent, op }) => part(intent, op)),
    returned: returned.flatMap(({ intent, ops }) => ops.map((op) => part(intent, op))),
    receipts: new Set(await phone.disk.receipts(phone.account)),
    drafts: new Set((await vault.drafts.all()).map(({ id }) => id)),
  };
}

function judgePromise(world: World, promised: Promised, effects: Effects, left: Left): void {
  const { intent, standing, draft } = promised;
  const who = `${promised.phone.name} ${world.name(intent)} (${standing})`;
  const lies = (effect: Effect) => (one: { intent: string; k: string; id: string; values: string[] }): boolean =>
    one.intent === intent && one.id === effect.id && one.k === effect.k && (effect.k === 'create' || one.values.includes(effect.value));
  const places = promised.effects.map((effect) => {
    const times = effect.k === 'create' ? (effects.created.get(effect.id) ?? 0) : (effects.patched.get(effect.value)?.length ?? 0);
    const what = `${who} ${effect.k} ${effect.tbl} ${effect.id}`;
    must(times <= 1, () => `${what}: took effect ${times} times`);
    must(effect.k !== 'create' || times === 0 || effects.rows.has(effect.id), () => `${what}: said to be applied, not there`);
    const found = [...(times ? ['server'] : []), ...(left.returned.some(lies(effect)) ? ['returned'] : []), ...(left.pending.some(lies(effect)) ? ['pending'] : [])];
    const late = world.restored && found.join() === 'server,returned';
    must(found.length <= 1 || late, () => `${what}: ${found.join(' and ')}`);
    must(standing !== 'kept' || found.length > 0, () => `${what}: lost`);
    must(standing !== 'back' || found.length === 0, () => `${what}: taken back, yet ${found.join()}`);
    must(standing !== 'given up' || found[0] !== 'pending' && found[0] !== 'returned', () => `${what}: given up, yet ${found.join()}`);
    return found.length;
  });
  const there = places.filter(Boolean).length;
  const receipt = left.receipts.has(intent);
  must(standing !== 'given up' || receipt, () => `${who}: no receipt`);
  must(standing !== 'unknown' || receipt || there === 0 || there === places.length, () => `${who}: half of it`);
  if (draft === null || standing === 'back') return;
  const kept = there > 0 || receipt;
  must(left.drafts.has(draft) !== kept, () => `${who}: its draft is ${kept ? 'still there' : 'gone and the work with it'}`);
}

/** Work built on what lies refused waits for a person. After a restore the order in which phones come back decides. */
function judgeGround(world: World, phone: Phone, effects: Effects): void {
  if (world.restored) return;
  const returned = phone.living()[0]?.engine?.returned() ?? [];
  const missing = new Map(returned.flatMap(({ intent, ops }) => ops.filter(({ k }) => k === 'create').map(({ id }) => [id, intent] as const)));
  for (const { intent, ops } of returned) {
    for (const { id, folder, data } of ops) {
      const ground = [id, folder, ...Object.values(data ?? {})].map((at) => missing.get(String(at))).find((of) => of !== undefined && of !== intent);
      must(ground === undefined, () => `${phone.name}: ${world.name(intent)} was refused though it builds on refused ${world.name(ground ?? '')}`);
    }
  }
  for (const promised of world.promised.values()) {
    for (const effect of promised.effects) {
      const ground = missing.get(effect.folder) ?? (effect.k === 'patch' ? missing.get(effect.id) : undefined);
      if (promised.phone !== phone || ground === undefined || ground === promised.intent) continue;
      must(!(effect.k === 'create' ? effects.created.has(effect.id) : effects.patched.has(effect.value)), () => `${phone.name}: ${world.name(promised.intent)} took effect though it builds on refused ${world.name(ground)}`);
    }
  }
}

/** A value that was taken is there still, or somebody who saw it chose another. A value that clashed is kept beside. */
function judgeChoices(world: World, { patched, rows }: Effects): void {
  const all = [...world.promised.values()].flatMap(({ effects }) => effects).filter((effect) => effect.k === 'patch');
  const conflicts = [...rows.values()].map((row) => row['mine']).filter((mine) => mine !== undefined);
  for (const { id, field, value } of all) {
    if (!CHOSEN.includes(field)) continue;
    const verdict = patched.get(value)?.[0];
    if (verdict === 'conflict') must(conflicts.filter((mine) => mine === value).length === 1, () => `the clash over ${value} was not kept once`);
    if (verdict !== 'applied' || world.written.has(id)) continue;
    const seen = all.some((other) => other.id === id && other.field === field && other.base === value && patched.get(other.value)?.[0] === 'applied');
    must(seen || rows.get(id)?.[field] === value, () => `${value} was overwritten by ${String(rows.get(id)?.[field])}, whose writer had not seen it`);
  }
}

async function judgeRows(world: World, phone: Phone, { vault }: Left): Promise<void> {
  const view = await world.view(phone.account.id);
  const { shards, mark } = await vault.replica.lists();
  const epochs = new Set(epochsOf(mark.notes));
  const folders = new Set([...view.keys()].map((key) => key.split(' ')[0] ?? ''));
  const lists = [...shards.values()].flatMap((bundles) => [...bundles]);
  for (const [folder] of lists) folders.add(folder);
  const records = await vault.replica.folders(new Set([...folders, ...lists.map(([folder, { at }]) => at || folder)]));
  const bundles = [...lists, ...[...records.values()].flatMap((record) => [...record])];
  const held = new Map<string, Cell>();
  for (const [folder, { list, epoch }] of bundles) {
    for (const cell of list) {
      const [tbl, id, seq, raw] = cell;
      const key = `${folder} ${tbl} ${id}`;
      if (raw === null) continue;
      held.set(key, cell);
      const old = world.restored && (seq === 0 || !epochs.has(epoch));
      must(view.has(key) || old, () => `${phone.name} holds ${key}, which it may not see`);
    }
  }
  for (const [key, row] of view) {
    const [, tbl = '', id = ''] = key.split(' ');
    const mine = held.get(key)?.[3];
    must(mine !== undefined, () => `${phone.name} misses ${key}`);
    must(text(mine) === text(readCell(tbl, id, 0, row)[3]), () => `${phone.name} holds ${text(mine)}, the server ${text(row)}`);
  }
  for (const tab of phone.living()) await judgeTab(world, phone, tab, held, folders);
}

const epochsOf = (notes: unknown): unknown[] => (isRow(notes) && isRow(notes['cursor']) ? Object.values(notes['cursor']).map((at) => (isRow(at) ? at['epoch'] : '')) : []);

/** What a tab shows is what rests on the disk, but for work that waits or was refused. */
async function judgeTab(world: World, phone: Phone, { engine }: Tab, held: ReadonlyMap<string, Cell>, folders: ReadonlySet<string>): Promise<void> {
  if (!engine) return;
  for (const folder of folders) await engine.open(folder);
  await world.loop.settle();
  const mine = [...world.promised.values()].filter((promised) => promised.phone === phone);
  const open = new Set(mine.flatMap(({ effects }) => effects.map(({ folder }) => folder)));
  const waits = engine.status().waiting > 0 || engine.returned().length > 0 || mine.some(unheard);
  for (const [key, [tbl, id, , raw, reads]] of held) {
    const folder = key.split(' ')[0] ?? '';
    if (!isTbl(tbl) || !reads || (waits && open.has(folder))) continue;
    const shown = engine.book().get(tbl, id);
    const known = Object.fromEntries(Object.entries(raw ?? {}).filter(([name]) => shown !== undefined && name in shown));
    must(shown !== undefined && text(shown) === text(known), () => `${phone.name} shows ${text(shown)}, holds ${text(raw)}`);
  }
  for (const tbl of waits ? [] : (['case', 'check', 'case_event', 'conflict', 'absence', 'petition', 'paper', 'look_run', 'duty_item', 'household', 'household_event', 'visit', 'promise', 'aid', 'visit_round'] as const)) {
    for (const { folder_id, id } of engine.book().all(tbl)) must(held.has(`${folder_id} ${tbl} ${id}`), () => `${phone.name} shows ${tbl} ${id}, which it does not hold`);
  }
}
