/** The engine's memory of one account: what rests on the disk, read once and kept in step after every transaction. */
import * as v from 'valibot';
import type { Work } from '@/db/outbox';
import type { Vault } from '@/db/vault';
import type { Account } from '@/domain/account';
import { Ledger } from './ledger';
import { flat, Memory, type BaseChange, type Plan } from './memory';
import { readNotes, returnedSchema, type Notes } from './notes';
import type { Refused } from './verdicts';

export class State {
  pending: readonly Work[] = [];
  /** Applied, their rows not back yet. */
  open: readonly Work[] = [];
  returned: readonly Refused[] = [];
  notes: Notes = readNotes(null);
  /** Pages written so far; -1 until the disk was read. */
  generation = -1;
  readonly ledger: Ledger;
  readonly memory: Memory;
  private moves = 0;

  constructor(readonly vault: Vault, readonly me: Account, private readonly changed: () => void) {
    this.ledger = new Ledger(me.id);
    this.memory = new Memory(vault.replica);
  }

  /** Reads the outbox again; a save made meanwhile in this tab is never forgotten. */
  async reloadOutbox(): Promise<void> {
    let seen: number;
    let content;
    do {
      seen = this.moves;
      content = await this.vault.outbox.content();
    } while (seen !== this.moves);
    const returned = content.attention.map((kept) => v.parse(returnedSchema, kept.content));
    this.move({ pending: content.pending, open: content.open, returned });
  }

  /** Reads the rows again when another tab moved them on. */
  async reloadReplica(): Promise<void> {
    if ((await this.vault.replica.generation()) <= this.generation) return;
    const { mark, shards } = await this.vault.replica.lists();
    const opened = this.memory.openFolders();
    const stored = await this.memory.stored(opened, flat(shards));
    if (mark.generation < this.generation) return;
    this.generation = mark.generation;
    this.notes = readNotes(mark.notes);
    this.rebase([...this.memory.load(shards), ...opened.flatMap((folder) => this.memory.keep(folder, stored.get(folder)))]);
  }

  async openFolder(folder: string): Promise<void> {
    while (!this.memory.isOpen(folder)) {
      const seen = this.generation;
      const stored = await this.memory.stored([folder]);
      // A page written while we read may have changed this folder: read it again.
      if (seen === this.generation && !this.memory.isOpen(folder)) this.rebase(this.memory.keep(folder, stored.get(folder)));
    }
  }

  saved(works: readonly Work[], intent: string): void {
    this.moves++;
    const intents = new Set([intent, ...works.map((work) => work.intent)]);
    const replaced = this.pending.some((work) => intents.has(work.intent)) || this.returned.some((kept) => kept.intent === intent);
    this.pending = [...this.pending.filter((work) => !intents.has(work.intent) || work.frozen), ...works].sort((a, b) => a.place - b.place);
    this.returned = this.returned.filter((kept) => kept.intent !== intent);
    if (replaced) this.refold();
    else this.ledger.append(works, this.waitingMids());
    this.changed();
  }

  /** The queue after a transaction moved work. */
  move(to: { pending?: readonly Work[]; open?: readonly Work[]; returned?: readonly Refused[] }): void {
    this.moves++;
    Object.assign(this, to);
    this.refold();
    this.changed();
  }

  /** The server applied these: they stay folded until their rows come, so nothing needs folding again. */
  acked(mids: ReadonlySet<string>): void {
    this.moves++;
    this.open = [...this.open, ...this.pending.filter(({ op }) => mids.has(op.mid))];
    this.pending = this.pending.filter(({ op }) => !mids.has(op.mid));
    this.ledger.setProgress(this.waitingMids());
    this.changed();
  }

  setSending(mids: readonly string[]): void {
    this.ledger.setProgress(this.waitingMids(), new Set(mids));
    this.changed();
  }

  /** After a page is on the disk. */
  paged(plan: Plan, notes: Notes, rowsBack: readonly string[]): void {
    this.generation++;
    this.notes = notes;
    const back = new Set(rowsBack);
    if (back.size) {
      this.moves++;
      this.open = this.open.filter(({ op }) => !back.has(op.mid));
    }
    this.rebase(this.memory.adopt(plan), back.size > 0);
  }

  /** The server ended this phone. */
  async end(): Promise<void> {
    const done = await this.vault.replica.empty({ ...readNotes(null), ended: true });
    if (!done.ok) return;
    await this.reloadOutbox();
    await this.reloadReplica();
  }

  private waitingMids(): ReadonlySet<string> {
    return new Set(this.pending.map(({ op }) => op.mid));
  }

  private rebase(changes: readonly BaseChange[], moved = false): void {
    for (const { tbl, id, folder, row } of changes) this.ledger.setBase(tbl, id, folder, row);
    if (changes.length || moved) this.refold();
    this.changed();
  }

  private refold(): void {
    const works = [...this.open, ...this.pending].sort((a, b) => a.place - b.place);
    this.ledger.refold({ works, returned: this.returned }, this.waitingMids());
  }
}
