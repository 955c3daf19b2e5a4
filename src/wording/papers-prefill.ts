/** A new paper filled in from its case; a person reads it over before it is saved. */
import type { PaperKind } from '@/domain/papers';
import { readPaper, type PaperForm } from '@/domain/papers-fields';
import type { RowOf, Step } from '@/domain/tables';
import { addDays, chinaDate, type PlainDate } from '@/lib/plain-date';
import { partyWord } from './field-case';

export interface PrefillInput {
  kind: PaperKind;
  row: RowOf<'case'>;
  petition: RowOf<'petition'> | undefined;
  parties: readonly RowOf<'case_party'>[];
  events: readonly RowOf<'case_event'>[];
  deadlines: readonly RowOf<'deadline'>[];
  today: PlainDate;
  me: string;
  names: { person(id: string | null): string; unit(id: string | null): string; department(id: string | null): string };
  /** Typed once on an earlier paper: the authority above, how to enquire. */
  kept: Readonly<Record<string, string>>;
}

const PETITIONER = '信访人';
/** Whom a paper to a petitioner, or one to the organ that passed the matter on, is written to. */
export const addresseeOf = (form: string, petition: RowOf<'petition'> | undefined): string => (form === 'organ' ? (petition?.from_organ ?? '') : petition?.petitioner || PETITIONER);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function sides({ parties, names }: PrefillInput): { a: string; b: string } {
  const named = (list: readonly RowOf<'case_party'>[]): string => list.map((party) => partyWord(party.name, names.unit(party.unit_id))).join('、');
  const plain = parties.filter(({ side }) => side !== 'witness');
  const first = plain.filter(({ side }) => side === 'a' || side === 'victim' || side === 'petitioner');
  const second = plain.filter(({ side }) => side === 'b' || side === 'other' || side === 'complained');
  return first.length + second.length > 0 ? { a: named(first), b: named(second) } : { a: named(plain.slice(0, 1)), b: named(plain.slice(1)) };
}

/** The day it was to be decided before the extension moved it; '' when that cannot be told. */
function beforeExtension({ row, deadlines }: PrefillInput): PlainDate {
  const clock = row.clocks['decide'];
  const rule = deadlines.find((each) => each.case_kind === 'petition' && each.clock === 'decide' && each.unit === 'day');
  return clock && rule ? addDays(clock.on, rule.days) : '';
}

/** The words that can be known; empty ones are left to the person. */
export function prefill(input: PrefillInput): PaperForm {
  const { kind, row, petition, events, today, me, names, kept } = input;
  const latest = (step: Step) => [...events].filter((event) => event.step === step).sort((a, b) => b.at.localeCompare(a.at))[0];
  const on = (step: Step): string => { const event = latest(step); return event ? chinaDate(Date.parse(event.at)) : ''; };
  const [resolved, extended, granted, declined] = [latest('resolve'), latest('extend'), latest('grant'), latest('decline')];
  const clock = row.clocks['decide'] ?? row.clocks['decide_simple'];
  const { a, b } = sides(input);
  const form = kind === 'decline_notice' && petition?.channel === 'transferred' ? 'organ' : 'petitioner';
  const outcome = text(resolved?.data['outcome']) || (row.outcome ?? '');
  const known: Record<string, string> = {
    ...kept,
    form, addressee: addresseeOf(form, petition), channel: petition?.channel ?? 'visit', track: text(latest('accept')?.data['track']) || 'ordinary',
    received_on: petition?.received_on ?? chinaDate(Date.parse(row.registered_at)), accepted_on: on('accept'), request: petition?.request || row.facts, department: names.department(row.department_id), due_on: clock?.due ?? row.due_on ?? '',
    ground: text(declined?.data['ground']) || petition?.procedure || 'not_ours', to: text(declined?.data['to']), until: text(extended?.data['until']), approved_by: names.person(granted?.by_id ?? null), approved_on: on('grant'),
    reasons: kind === 'decline_notice' ? (declined?.note ?? '') : kind === 'extend_notice' ? (extended?.note ?? '') : text(resolved?.data['reasons']), facts: kind === 'opinion' ? (resolved?.note ?? '') : row.facts,
    outcome: ['supported', 'explained', 'not_supported'].includes(outcome) ? outcome : '', basis: text(resolved?.data['basis']), side_a: a, side_b: b, agreed: kind === 'agreement' ? (latest('mediate')?.note ?? '') : '',
    mediator: names.person(row.handler_id ?? row.created_by), filed_by: names.person(me), dated_on: today,
  };
  return readPaper(kind, { words: kind === 'extend_notice' ? { ...known, due_on: beforeExtension(input) || known['due_on'] } : known, signs: {} });
}
