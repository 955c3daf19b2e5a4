/** A phone in a test: its disk, its clock and its tabs. Time passes only when the test says so. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDevice } from '@/db/device';
import { openVault, type Vault } from '@/db/vault';
import type { Host } from '@/db/connection';
import type { Account } from '@/domain/account';
import { createEngine } from '@/sync/engine';
import type { Change, Engine, Intent } from '@/sync/engine-types';
import type { Remote } from '@/sync/remote';
import type { Surroundings } from '@/sync/surroundings';
import { newId } from '@/lib/id';
import { SCHOOL, type ModelServer } from './model-server';

export const LI: Account = { id: '00000000-0000-7000-8000-000000000001', account: 'li' };
export const WANG: Account = { id: '00000000-0000-7000-8000-000000000002', account: 'wang' };

export class Clock {
  time = Date.parse('2026-09-01T08:00:00Z');
  private timers: { at: number; run: () => void }[] = [];
  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.time + ms, run };
    this.timers.push(timer);
    return () => void (this.timers = this.timers.filter((one) => one !== timer));
  };
  waits(): number[] {
    return this.timers.map(({ at }) => at - this.time).sort((a, b) => a - b);
  }
  pass(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((one) => one !== next);
      this.time = next.at;
      next.run();
    }
    this.time = end;
  }
}

/** Lets everything that needs no clock come to rest. */
export async function settle(turns = 60): Promise<void> {
  for (let calm = 0; calm < turns; calm = working ? 0 : calm + 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Lets the disk and the network finish, without time passing. */
export async function quiet(...engines: Engine[]): Promise<void> {
  let calm = 0;
  while (calm < 5) {
    await settle(20);
    calm = engines.some((engine) => engine.status().busy) ? 0 : calm + 1;
  }
}

/** First come, first served; the next waits until the holder lets go. */
export class Locks {
  private tail = Promise.resolve();
  request = (_name: string, options: { signal?: AbortSignal }, hold: () => Promise<void>): Promise<void> => {
    const turn = this.tail.then(() => (options.signal?.aborted ? undefined : hold()));
    this.tail = turn.catch(() => undefined);
    return turn;
  };
}

/** The platform's crypto works on other threads: counted, so that a test knows when nothing is under way. */
let working = 0;
const counted = new Proxy(globalThis.crypto.subtle, {
  get: (subtle, name) => async (...args: unknown[]) => {
    working++;
    try {
      const method: unknown = Reflect.get(subtle, name);
      return await (typeof method === 'function' ? Reflect.apply(method, subtle, args) : method);
    } finally {
      working--;
    }
  },
});
const cryptoHere: Crypto = new Proxy(globalThis.crypto, {
  get: (crypto, name) => (name === 'subtle' ? counted : name === 'getRandomValues' ? crypto.getRandomValues.bind(crypto) : Reflect.get(crypto, name)),
});

export class Phone {
  readonly clock = new Clock();
  readonly host: Host = { indexedDB: new IDBFactory(), crypto: cryptoHere, after: this.clock.after };
  private readonly channels = new Set<{ name: string; listener: (message: unknown) => void }>();
  private readonly listeners = new Set<{ event: string; heard: () => void }>();
  isOnline = true;
  isVisible = true;
  connection: string | undefined;
  persisted = 0;
  locks: Locks | undefined;

  around(): Surroundings {
    return {
      now: () => this.clock.time,
      random: () => 0.5,
      after: this.clock.after,
      online: () => this.isOnline,
      visible: () => this.isVisible,
      connection: () => this.connection,
      listen: (event, heard) => {
        const listener = { event, heard };
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
      },
      locks: this.locks as unknown as LockManager | undefined,
      channel: (name) => {
        const own = { name, listener: (_message: unknown): void => undefined };
        this.channels.add(own);
        return {
          post: (message) => {
            for (const other of this.channels) if (other !== own && other.name === name) queueMicrotask(() => other.listener(structuredClone(message)));
          },
          hear: (listener) => void (own.listener = listener),
          close: () => void this.channels.delete(own),
        };
      },
      persist: async () => void this.persisted++,
    };
  }

  emit(event: 'online' | 'offline' | 'visible' | 'connection'): void {
    for (const listener of [...this.listeners]) if (listener.event === event) listener.heard();
  }

  async vault(me: Account = LI): Promise<Vault> {
    return openVault(await openDevice(this.host), me);
  }

  /** A tab whose process can be killed at any await: what it had not yet handed to the disk or the network never happens. */
  async mortalTab(server: ModelServer, me: Account = LI): Promise<{ engine: Engine; kill(): void }> {
    let dead = false;
    const never = new Promise<never>(() => undefined);
    const mortal = <T extends object>(target: T): T =>
      new Proxy(target, { get: (real, name) => (...args: unknown[]) => { const method: unknown = Reflect.get(real, name); return dead ? never : typeof method === 'function' ? Reflect.apply(method, real, args) : never; } });
    const opened = new Set<IDBDatabase>();
    const open = (name: string, version: number): IDBOpenDBRequest => {
      // A request nobody answers.
      if (dead) return Object.create(IDBOpenDBRequest.prototype, { onsuccess: { writable: true }, onerror: { writable: true }, onupgradeneeded: { writable: true } }) as IDBOpenDBRequest;
      const request = this.host.indexedDB.open(name, version);
      request.addEventListener('success', () => opened.add(request.result));
      return request;
    };
    const host: Host = {
      after: () => () => undefined,
      indexedDB: new Proxy(this.host.indexedDB, { get: (real, name) => (name === 'open' ? open : Reflect.get(real, name)) }),
      crypto: new Proxy(this.host.crypto, { get: (real, name) => (name === 'subtle' ? mortal(counted) : Reflect.get(real, name)) }),
    };
    const remote = mortal(server.remote(me.id));
    const engine = await createEngine({ vault: await openVault(await openDevice(host), me), remote, me, around: this.around() });
    return {
      engine,
      kill: () => {
        dead = true;
        for (const db of opened) db.close();
      },
    };
  }

  /** Opens the app in a new tab. Dropping what it returns is what a killed tab does. */
  async tab(server: ModelServer | Remote, me: Account = LI): Promise<Engine> {
    const remote = 'remote' in server ? server.remote(me.id) : server;
    return createEngine({ vault: await this.vault(me), remote, me, around: this.around() });
  }
  /** A new tab that syncs by itself, once it has come to rest. */
  async started(server: ModelServer): Promise<Engine> {
    const engine = await this.tab(server);
    engine.start();
    await quiet(engine);
    return engine;
  }
}

export function schoolDay(server: ModelServer): { unitTerm: string } {
  const unitTerm = '00000000-0000-7000-8000-0000000000b1';
  server.put('folder', { id: SCHOOL, folder_id: SCHOOL, school_id: SCHOOL, kind: 'school', restricted: false });
  server.put('school', { id: SCHOOL, folder_id: SCHOOL, name: 'S' });
  server.put('folder', { id: unitTerm, folder_id: unitTerm, school_id: SCHOOL, kind: 'unit_term', restricted: false });
  server.put('workflow_step', { id: 'w1', folder_id: SCHOOL, case_kind: 'dispute', from_status: 'new', step: 'register', to_status: 'registered', roles: ['creator'], needs: [] });
  server.put('workflow_step', { id: 'w2', folder_id: SCHOOL, case_kind: 'dispute', from_status: 'registered', step: 'accept', to_status: 'accepted', roles: ['desk'], needs: [] });
  server.grant(LI.id, unitTerm);
  return { unitTerm };
}

export const checkIntent = (folder: string, ordinal = 1): Intent & { row: string } => {
  const row = newId();
  const data = { unit_id: 'u1', week_start: '2026-08-31', ordinal, result: 'clear', answers: [], checked_at: '2026-09-01T08:00:00.000Z' };
  return { id: newId(), label: 'check', row, changes: [{ k: 'create', folder, tbl: 'check', id: row, data }] };
};

export function caseIntent(facts = 'quarrel'): Intent & { folder: string; caseId: string; eventId: string } {
  const [folder, caseId, eventId] = [newId(), newId(), newId()];
  const at = '2026-09-01T08:00:00.000Z';
  const create = (tbl: 'folder' | 'case' | 'case_party' | 'case_event', id: string, data: Record<string, unknown>): Change => ({ k: 'create', folder, tbl, id, data });
  return {
    id: newId(), label: 'case', folder, caseId, eventId,
    changes: [
      create('folder', folder, { school_id: SCHOOL, kind: 'case', restricted: false, unit_id: 'u1', term_id: null }),
      create('case', caseId, { kind: 'dispute', category_id: 'cat', unit_id: 'u1', facts, occurred_at: at, place: 'yard', urgency: 'normal', settled_on_spot: false, spot_action: '', check_id: null, item_id: null, registered_at: at }),
      create('case_party', newId(), { case_id: caseId, name: 'A', pupil_id: null, person_id: null, unit_id: null }),
      create('case_event', eventId, { case_id: caseId, step: 'register', note: '', handler_id: null, department_id: null, at }),
    ],
  };
}

export const stepIntent = (folder: string, caseId: string, step: string): Intent => ({
  id: newId(), label: 'step',
  changes: [{ k: 'create', folder, tbl: 'case_event', id: newId(), data: { case_id: caseId, step, note: '', handler_id: null, department_id: null, at: '2026-09-01T09:00:00.000Z' } }],
});
