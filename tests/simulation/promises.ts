/** What the phones promised their people: the world's own book, kept beside the engines and compared with the server at the end. */
import type { Change } from '@/sync/engine-types';
import type { Phone, Tab } from './phone';

/** Something that must have happened once: a row created, or a value chosen (each chosen value is unique in a run). */
export type Effect = { k: 'create'; id: string; folder: string; tbl: string } | { k: 'patch'; id: string; folder: string; tbl: string; field: string; base: string; value: string };

/**
 * `kept`: the save was answered with ok. `back`: taken back with ok. `given up`: given up with ok.
 * `unknown`: the tab died or the disk failed before an answer, so both outcomes are honest.
 */
export type Standing = 'kept' | 'back' | 'given up' | 'unknown';

export interface Promised {
  intent: string;
  phone: Phone;
  /** The tab it was last dealt with in. */
  tab: Tab;
  standing: Standing;
  effects: Effect[];
  /** Somebody decides about it: nobody presses two buttons about one refusal before the tabs have come to agree. */
  deciding: boolean;
  /** The draft it was written in, gone exactly when the work is kept. */
  draft: string | null;
  /** Somebody asked to take it back or to give it up, whatever came of it. */
  left: boolean;
}

export interface Photo {
  id: string;
  phone: Phone;
  /** The form it was taken in. */
  draft: string;
  /** Its bytes, as in `bytes.ts`. */
  body: string;
  /** `unknown`: nobody was told that it is on the phone. `gone`: somebody asked to be rid of it. */
  standing: 'unknown' | 'kept' | 'gone';
  /** A page told the phone that the server has its bytes. */
  told: boolean;
}

/** Texts a person chooses. */
export const CHOSEN: readonly string[] = ['place', 'facts', 'contact', 'title', 'address', 'asked', 'gifts'];
/** Of values that name the same thing twice only one is looked for. */
const TRACKED = [...CHOSEN, 'settled_at', 'withdrawn_at', 'voided_at', 'finished_at'];

export const effectsOf = (changes: readonly Change[]): Effect[] =>
  changes.flatMap((change): Effect[] =>
    change.k === 'create'
      ? [{ k: 'create', id: change.id, folder: change.folder, tbl: change.tbl }]
      : Object.entries(change.set).flatMap(([field, { base, new: value }]) => (TRACKED.includes(field) ? [{ k: 'patch' as const, id: change.id, folder: change.folder, tbl: change.tbl, field, base: String(base), value: String(value) }] : [])),
  );
