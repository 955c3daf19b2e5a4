/** Saved work as the changes that carry it: pure builders, one per thing a person can do. */
import { newId } from '@/lib/id';
import { occurredInstant, type CaseForm } from './case-form';
import type { PetitionForm } from './petition-form';
import type { CaseKind, RowOf, Step, Tbl } from './tables';

/** The kinds of saved work, as lists name them. */
export const INTENT_LABELS = ['check', 'withdraw', 'case', 'step', 'edit', 'paper', 'file', 'conflict', 'visit'] as const;
export type IntentLabel = (typeof INTENT_LABELS)[number];

export type NewChange =
  | { k: 'create'; folder: string; tbl: Tbl; id: string; data: Record<string, unknown> }
  | { k: 'patch'; folder: string; tbl: Tbl; id: string; set: Record<string, { base: unknown; new: unknown }> };

/** Where the next id comes from; a form saved again after a save that got stuck gives the same ones. */
export type NextId = (now: number) => string;

/** Text as it is stored: no lone surrogates, no NUL, Unicode NFC, no blanks around. */
export const cleanText = (text: string): string => text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC').trim();

export interface CheckInput {
  unitTermFolder: string;
  unitId: string;
  weekStart: string;
  ordinal: number;
  result: 'clear' | 'found';
  answers: readonly string[];
  now: number;
  id?: NextId;
}

export function checkChanges(input: CheckInput): { checkId: string; changes: NewChange[] } {
  const checkId = (input.id ?? newId)(input.now);
  const data = {
    unit_id: input.unitId, week_start: input.weekStart, ordinal: input.ordinal, result: input.result,
    answers: [...input.answers], checked_at: new Date(input.now).toISOString(),
  };
  return { checkId, changes: [{ k: 'create', folder: input.unitTermFolder, tbl: 'check', id: checkId, data }] };
}

export interface AbsenceInput {
  pupilId: string | null;
  pupilName: string;
  reason: string;
  detail: string;
  parentReached: 'yes' | 'no' | 'trying';
}

export const absenceChange = (folder: string, checkId: string, absence: AbsenceInput, now: number, id: NextId = newId): NewChange => ({
  k: 'create', folder, tbl: 'absence', id: id(now),
  data: { check_id: checkId, pupil_id: absence.pupilId, pupil_name: cleanText(absence.pupilName), reason: cleanText(absence.reason), detail: cleanText(absence.detail), parent_reached: absence.parentReached },
});

export const withdrawChange = (check: RowOf<'check'>, now: number): NewChange => ({
  k: 'patch', folder: check.folder_id, tbl: 'check', id: check.id, set: { withdrawn_at: { base: check.withdrawn_at, new: new Date(now).toISOString() } },
});

export interface RegisterInput {
  form: CaseForm;
  kind: CaseKind;
  school: string;
  term: string | null;
  /** The household whose request it was, of a petition. */
  household?: string;
  now: number;
  id?: NextId;
}

/** A new case is a folder of its own with the case, its parties, what it is as a petition and its first event; and what was done about it at once, as the steps that say so. */
export function registerChanges({ form, kind, school, term, household, now, id: next = newId }: RegisterInput): { caseId: string; folder: string; changes: NewChange[] } {
  const folder = next(now);
  const caseId = next(now);
  const at = new Date(now).toISOString();
  const create = (tbl: Tbl, id: string, data: Record<string, unknown>): NewChange => ({ k: 'create', folder, tbl, id, data });
  const petition = kind === 'petition' && form.petition?.channel ? form.petition : null;
  let steps = 0;
  // A thousandth apart, so that they read in their order everywhere.
  const event = (step: Step, note = '', more: Pick<Partial<EventInput>, 'handlerId' | 'data'> = {}): NewChange => eventChange({ folder, caseId, step, note, handlerId: null, departmentId: null, now: now + steps++, id: next, ...more });
  const changes = [
    create('folder', folder, { school_id: school, kind: 'case', restricted: false, unit_id: form.unitId, term_id: term }),
    create('case', caseId, {
      kind, category_id: form.categoryId, unit_id: form.unitId, facts: cleanText(form.facts), occurred_at: occurredInstant(form.occurredAt) ?? at, place: cleanText(form.place),
      urgency: form.urgency, settled_on_spot: form.settledOnSpot, spot_action: form.settledOnSpot ? cleanText(form.spotAction) : '', check_id: form.checkId, item_id: form.itemId, registered_at: at,
      ...(form.signs && form.signs.length > 0 ? { signs: [...form.signs] } : {}),
    }),
    ...(petition ? [create('petition', next(now), { ...petitionData(caseId, petition), ...(household ? { household_id: household } : {}) })] : []),
    // Before the parties: whoever names themselves loses sight of the case from then on, and it must be registered by then.
    event('register', '', petition ? { data: { channel: petition.channel, track: petition.track } } : {}),
    ...(form.hazard?.measure.trim() ? [event('secure', form.hazard.measure)] : []),
    ...(form.hazard?.fixer ? [event('route', '', { handlerId: form.hazard.fixer, data: { until: form.hazard.fixBy } })] : []),
    ...form.parties.map((party) => create('case_party', next(now), { case_id: caseId, name: cleanText(party.name), pupil_id: party.pupil_id, person_id: party.person_id, unit_id: party.unit_id, ...(party.side ? { side: party.side } : {}) })),
  ];
  if (form.settledOnSpot) changes.push(event('settle', form.spotAction));
  return { caseId, folder, changes };
}

const petitionData = (caseId: string, form: PetitionForm): Record<string, unknown> => ({
  case_id: caseId, channel: form.channel, identity: form.identity, petitioner: form.identity === 'anonymous' ? '' : cleanText(form.petitioner), contact: cleanText(form.contact),
  representatives: form.representatives.map(cleanText).filter(Boolean), request: cleanText(form.request), received_on: form.receivedOn,
  from_organ: form.channel === 'transferred' ? cleanText(form.fromOrgan) : '', procedure: form.procedure,
});

/** What was filled in, without what was left blank: a field that says nothing is not sent. */
export function cleanData(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const clean = (value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : Array.isArray(value) ? value.map(clean).filter((each) => each !== '') : value);
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, clean(value)] as const).filter(([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)));
}

export interface EventInput {
  folder: string;
  caseId: string;
  step: Step;
  note: string;
  handlerId: string | null;
  departmentId: string | null;
  /** The step's own fields, by the names of `step-fields`. */
  data?: Readonly<Record<string, unknown>>;
  now: number;
  id?: NextId;
}

export function eventChange(input: EventInput): NewChange {
  const data = cleanData(input.data ?? {});
  return {
    k: 'create', folder: input.folder, tbl: 'case_event', id: (input.id ?? newId)(input.now),
    data: {
      case_id: input.caseId, step: input.step, note: cleanText(input.note), handler_id: input.handlerId, department_id: input.departmentId, at: new Date(input.now).toISOString(),
      ...(Object.keys(data).length > 0 ? { data } : {}),
    },
  };
}

/** One field of a row corrected: the value the person saw, and the one they chose. */
export const patchChange = (row: { id: string; folder_id: string }, tbl: Tbl, fields: Record<string, { base: unknown; new: unknown }>): NewChange => ({
  k: 'patch', folder: row.folder_id, tbl, id: row.id, set: fields,
});
