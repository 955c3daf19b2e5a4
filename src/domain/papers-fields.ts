/** What each paper asks for, how it rests in `paper.data`, and what still keeps it from being saved. */
import { addDays, isPlainDate } from '@/lib/plain-date';
import { cleanText } from './intents';
import type { PaperKind } from './papers';
import { CHANNELS, PROCEDURES } from './tables';

export type PaperWords = Readonly<Record<string, string>>;
export interface PaperForm {
  words: Record<string, string>;
  /** Ids of the pictures of signatures, by place. */
  signs: Record<string, string>;
}

export interface PaperField {
  name: string;
  type: 'line' | 'text' | 'day' | 'choice';
  /** Longest, in characters. */
  max: number;
  required: boolean;
  choices: readonly string[];
}

/** Why a petition is declined: not ours, or another procedure applies to it. */
export const GROUNDS = ['not_ours', ...PROCEDURES] as const;
export const OPINIONS = ['supported', 'explained', 'not_supported'] as const;
/** Whom a decline is written to: the petitioner, or the organ that passed the matter on. */
export const DECLINE_FORMS = ['petitioner', 'organ'] as const;
/** Longest extension of a petition, in days (art. 34). */
const MAX_EXTENSION = 30;
/** Days to ask for a review, from the day the written reply was received (art. 35). */
export const REVIEW_DAYS = 30;

const line = (name: string, max: number, required = true): PaperField => ({ name, type: 'line', max, required, choices: [] });
const text = (name: string, max: number, required = true): PaperField => ({ name, type: 'text', max, required, choices: [] });
const day = (name: string, required = true): PaperField => ({ name, type: 'day', max: 10, required, choices: [] });
const choice = (name: string, choices: readonly string[]): PaperField => ({ name, type: 'choice', max: 20, required: true, choices });

/** In the order of the form. The longest texts together stay below what the server takes for one paper. */
const PAPER_FIELDS: Record<PaperKind, readonly PaperField[]> = {
  accept_notice: [
    line('addressee', 60), choice('channel', CHANNELS), day('received_on'), day('accepted_on'), text('request', 700), line('department', 60, false),
    choice('track', ['ordinary', 'simple']), day('due_on'), line('enquiry', 100, false), day('dated_on'),
  ],
  decline_notice: [
    choice('form', DECLINE_FORMS), line('addressee', 60), choice('channel', CHANNELS), day('received_on'), line('reference', 60, false), text('request', 700),
    choice('ground', GROUNDS), line('to', 100), text('reasons', 1500), line('above', 60, false), day('dated_on'),
  ],
  extend_notice: [
    line('addressee', 60), text('request', 700), day('accepted_on'), day('due_on'), day('until'), text('reasons', 1500), line('approved_by', 50), day('approved_on'), line('enquiry', 100, false), day('dated_on'),
  ],
  opinion: [
    line('addressee', 60), choice('channel', CHANNELS), day('received_on'), day('accepted_on'), text('request', 700), text('facts', 1300), choice('outcome', OPINIONS), text('reasons', 1300), text('basis', 600),
    line('above', 60), text('aid', 200, false), day('served_on', false), day('dated_on'),
  ],
  agreement: [
    line('side_a', 100), line('guardian_a', 50, false), line('side_b', 100), line('guardian_b', 50, false), text('facts', 1000), text('disputed', 600, false), text('agreed', 1500), text('performance', 600, false),
    line('mediator', 50), line('committee', 60, false), day('dated_on'),
  ],
  folder: [line('filed_by', 50), text('remark', 600, false), day('dated_on')],
};

/** What has no place on a paper written this way: another's number on a letter to a person, the way to complain on one to an organ. */
const UNUSED: Record<string, string> = { organ: 'above', petitioner: 'reference' };

/** The fields of a form as it is filled in now. */
export const paperFields = (kind: PaperKind, words: PaperWords): readonly PaperField[] =>
  kind === 'decline_notice' ? PAPER_FIELDS[kind].filter(({ name }) => name !== UNUSED[words['form'] ?? '']) : PAPER_FIELDS[kind];

/** Places where people sign on the glass. */
const SIGN_PLACES: Partial<Record<PaperKind, readonly string[]>> = { agreement: ['side_a', 'guardian_a', 'side_b', 'guardian_b', 'mediator'] };
export const signPlaces = (kind: PaperKind): readonly string[] => SIGN_PLACES[kind] ?? [];

/** A paper's largest size, in bytes of UTF-8; the server takes 16 kB as text. */
const MAX_BYTES = 15_500;

export interface PaperGap {
  field: string;
  /** beyond: a day after the last one the law allows, which is `last`. early: not after the day it extends. too_much: all of it together. */
  kind: 'missing' | 'too_long' | 'not_a_day' | 'beyond' | 'early' | 'too_much';
  max?: number;
  last?: string;
}

function fieldGap({ name, type, max, required, choices }: PaperField, words: PaperWords): PaperGap | null {
  const said = (words[name] ?? '').trim();
  if (!said) return required ? { field: name, kind: 'missing' } : null;
  if (type === 'day') return isPlainDate(said) ? null : { field: name, kind: 'not_a_day' };
  if (type === 'choice') return choices.includes(said) ? null : { field: name, kind: 'missing' };
  return [...said].length > max ? { field: name, kind: 'too_long', max } : null;
}

function extensionGap(words: PaperWords): PaperGap[] {
  const [due, until] = [words['due_on'] ?? '', words['until'] ?? ''];
  if (!isPlainDate(due) || !isPlainDate(until)) return [];
  if (until <= due) return [{ field: 'until', kind: 'early' }];
  const last = addDays(due, MAX_EXTENSION);
  return until > last ? [{ field: 'until', kind: 'beyond', last }] : [];
}

const bytes = (data: unknown): number => new TextEncoder().encode(JSON.stringify(data)).length;

/** In the order of the form; empty when it can be saved. */
export function paperGaps(kind: PaperKind, { words, signs }: PaperForm): PaperGap[] {
  const gaps = [...paperFields(kind, words).flatMap((field) => fieldGap(field, words) ?? []), ...(kind === 'extend_notice' ? extensionGap(words) : [])];
  if (gaps.length > 0 || bytes(paperData(kind, { words, signs })) <= MAX_BYTES) return gaps;
  return [{ field: PAPER_FIELDS[kind].find(({ type }) => type === 'text')?.name ?? '', kind: 'too_much' }];
}

/** As it is saved: only what the form of this kind asks for. */
export function paperData(kind: PaperKind, { words, signs }: PaperForm): { words: Record<string, string>; signs: Record<string, string> } {
  const said = paperFields(kind, words).map(({ name }) => [name, cleanText(words[name] ?? '')] as const).filter(([, value]) => value !== '');
  return { words: Object.fromEntries(said), signs: Object.fromEntries(signPlaces(kind).flatMap((place) => (signs[place] ? [[place, signs[place]]] : []))) };
}

const strings = (names: readonly string[], raw: unknown): Record<string, string> => {
  const bag: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  return Object.fromEntries(names.map((name) => [name, typeof bag[name] === 'string' ? bag[name] : '']));
};

/** What a paper or its draft says, however it was written: a missing or spoilt word is empty. */
export function readPaper(kind: PaperKind, data: unknown): PaperForm {
  const bag: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {};
  return { words: strings(PAPER_FIELDS[kind].map(({ name }) => name), bag['words']), signs: strings(signPlaces(kind), bag['signs']) };
}
