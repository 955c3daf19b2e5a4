/**
 * What a row of each synced table is, as it travels and rests: the server's columns by their own names.
 * Rows are parsed with these schemas when they enter memory; unknown columns (a newer server) are kept on disk and ignored here.
 */
import * as v from 'valibot';

const id = v.string();
const text = v.string();
const when = v.string(); // ISO 8601 instant
const day = v.string(); // YYYY-MM-DD
const maybe = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema), null);
/** Columns younger than rows that may rest on a phone. */
const texts = v.optional(v.array(text), () => []);
const data = v.optional(v.record(v.string(), v.unknown()), () => ({}));
const no = v.optional(v.boolean(), false);
const none = v.optional(v.number(), 0);
const base = { id, folder_id: id };

export const ROLES = ['keeper', 'handler', 'desk', 'lead', 'admin', 'overseer'] as const;
export const CASE_KINDS = ['dispute', 'bullying', 'petition', 'hazard', 'incident'] as const;
export const STATUSES = ['new', 'registered', 'accepted', 'handling', 'resolved', 'closed'] as const;
export const STEPS = [
  'register', 'settle', 'accept', 'decline', 'route', 'take', 'return', 'handle', 'mediate', 'tell', 'stop', 'inquire', 'find', 'measure', 'report', 'secure', 'fix', 'verify', 'tick', 'extend', 'grant', 'deny',
  'pause', 'unpause', 'supervise', 'relieve', 'lead', 'refer', 'answer', 'resolve', 'close', 'follow', 'look', 'reopen', 'restrict', 'unrestrict', 'share', 'recuse', 'escalate', 'link', 'merge', 'review', 'reviewed',
] as const;
/** What became of a matter, as the last round ended. */
export const OUTCOMES = ['settled', 'declined', 'agreed', 'supported', 'explained', 'not_supported', 'fixed', 'handled', 'merged'] as const;
/** Legal signs that a quarrel may be bullying: about what happened, never about a child. */
export const SIGNS = ['repeated', 'unequal', 'injury', 'humiliation', 'extortion', 'exclusion', 'online'] as const;
export const SIDES = ['a', 'b', 'victim', 'other', 'petitioner', 'complained', 'witness'] as const;
export const CHANNELS = ['letter', 'visit', 'call', 'web', 'transferred'] as const;
export const IDENTITIES = ['named', 'anonymous', 'confidential'] as const;
/** Other procedures that apply to a petition instead (art. 31 (1)-(5)). */
export const PROCEDURES = ['court', 'arbitration', 'party', 'review', 'statutory'] as const;
export const PAPER_KINDS = ['accept_notice', 'decline_notice', 'extend_notice', 'opinion', 'agreement', 'folder'] as const;
export const DUTY_KINDS = ['step', 'phone', 'role'] as const;
export const LOOK_SCOPES = ['all', 'kind', 'sample'] as const;
export const URGENCIES = ['normal', 'pressing', 'urgent'] as const;
export const PARTS = ['creator', 'keeper', 'handler', 'lead', 'visitor', 'shared', 'recused'] as const;
export const UNIT_KINDS = ['class', 'dorm'] as const;
export const FOLDER_KINDS = ['school', 'unit_term', 'case', 'household', 'desk'] as const;

/** Why a household is offered support: a reason, never a class of person. */
export const SUPPORT_REASONS = ['open_request', 'hardship', 'illness', 'left_behind', 'after_event', 'other'] as const;
export const CONSENTS = ['none', 'given', 'refused', 'withdrawn'] as const;
export const END_REASONS = ['settled', 'helped', 'moved', 'asked', 'other'] as const;
export const SUPPORT_STEPS = [
  'consent', 'withdraw', 'assign', 'review', 'end', 'correct', 'restrict', 'unrestrict', 'share', 'recuse', 'seen', 'link', 'printed',
  'keep', 'change', 'break', 'approve', 'refuse', 'deliver', 'stop',
] as const;
export const VISIT_REASONS = ['festival', 'home', 'listen', 'reply', 'follow_up', 'aid'] as const;
export const VISIT_STATES = ['planned', 'done', 'nobody', 'declined', 'cancelled'] as const;
export const HARDSHIPS = ['money', 'illness', 'work', 'study', 'housing', 'care', 'paperwork', 'other'] as const;
export const AGREEMENTS = ['signature', 'read_back', 'not_agreed'] as const;
export const PROMISE_STATES = ['open', 'kept', 'changed', 'broken'] as const;
export const AID_KINDS = ['subsidy', 'materials', 'tutoring', 'medical', 'job', 'legal', 'counselling', 'other'] as const;
export const AID_FORMS = ['once', 'plan'] as const;
export const AID_STATES = ['proposed', 'approved', 'refused', 'delivered', 'stopped'] as const;

export const schemas = {
  school: v.object({ ...base, name: text, support_days: v.optional(v.number(), 365) }),
  folder: v.object({ ...base, school_id: id, kind: v.picklist(FOLDER_KINDS), unit_id: maybe(id), term_id: maybe(id), restricted: v.boolean() }),
  folder_member: v.object({ ...base, person_id: id, part: v.picklist(PARTS), starts_at: when, ends_at: maybe(when) }),
  person: v.object({ ...base, name: text, account: text, active: v.boolean() }),
  person_role: v.object({ ...base, person_id: id, role: v.picklist(ROLES), department_id: maybe(id) }),
  department: v.object({ ...base, name: text, sort: v.number() }),
  unit: v.object({ ...base, kind: v.picklist(UNIT_KINDS), name: text, grade: maybe(text), size: v.number(), sort: v.number(), active: v.boolean() }),
  category: v.object({ ...base, parent_id: maybe(id), name: text, kind: v.picklist(CASE_KINDS), department_id: maybe(id), person_id: maybe(id), sort: v.number(), active: v.boolean() }),
  term: v.object({ ...base, name: text, starts_on: day, ends_on: day }),
  calendar_day: v.object({ ...base, on_date: day, kind: v.picklist(['holiday', 'workday']), name: text }),
  check_slot: v.object({ ...base, unit_kind: v.picklist(UNIT_KINDS), ordinal: v.number(), opens_weekday: v.number(), due_weekday: v.number(), due_time: text }),
  checklist_item: v.object({ ...base, title: text, hint: text, answer: v.picklist(['finding', 'absence']), category_id: maybe(id), unit_kind: maybe(v.picklist(UNIT_KINDS)), sort: v.number(), active: v.boolean() }),
  workflow_step: v.object({ ...base, case_kind: v.picklist(CASE_KINDS), from_status: v.picklist(STATUSES), step: v.picklist(STEPS), to_status: v.picklist(STATUSES), roles: v.array(text), needs: v.array(text) }),
  deadline: v.object({
    ...base, case_kind: v.picklist(CASE_KINDS), days: v.number(), unit: v.picklist(['day', 'workday', 'hour']), source: text,
    clock: v.optional(text, 'handle'), starts: texts, stops: texts, whose: v.optional(v.picklist(['ours', 'theirs']), 'ours'), extend_days: none, pauses: no, rise_days: none,
  }),
  pupil: v.object({ ...base, name: text, pinyin: text, initials: text, number: text, active: v.boolean() }),
  check: v.object({ ...base, unit_id: id, week_start: day, ordinal: v.number(), result: v.picklist(['clear', 'found']), answers: v.array(id), checked_at: when, checked_by: maybe(id), withdrawn_at: maybe(when) }),
  absence: v.object({ ...base, check_id: id, pupil_id: maybe(id), pupil_name: text, reason: text, detail: text, parent_reached: v.picklist(['yes', 'no', 'trying']) }),
  case: v.object({
    ...base, number: maybe(text), kind: v.picklist(CASE_KINDS), category_id: id, unit_id: maybe(id), facts: text, occurred_at: when, place: text,
    urgency: v.picklist(URGENCIES), settled_on_spot: v.boolean(), spot_action: text, check_id: maybe(id), item_id: maybe(id),
    registered_at: when, created_by: maybe(id), status: v.picklist(STATUSES), handler_id: maybe(id), department_id: maybe(id), due_on: maybe(day), resolved_at: maybe(when), closed_at: maybe(when),
    outcome: maybe(v.picklist(OUTCOMES)), clocks: v.optional(v.record(v.string(), v.object({ on: day, due: day, at: v.exactOptional(when), done: v.exactOptional(day) })), () => ({})), due_clock: maybe(text), follow_on: maybe(day),
    paused_on: maybe(day), asked: maybe(v.object({ clock: text, until: day, note: v.exactOptional(text) })), done: texts, answerable_id: maybe(id), taken_at: maybe(when),
    co_ids: texts, lead_id: maybe(id), supervised: no, next_on: maybe(day), signs: texts, merged_into: maybe(id),
  }),
  case_party: v.object({ ...base, case_id: id, name: text, pupil_id: maybe(id), person_id: maybe(id), unit_id: maybe(id), side: maybe(v.picklist(SIDES)) }),
  petition: v.object({
    ...base, case_id: id, channel: v.picklist(CHANNELS), identity: v.picklist(IDENTITIES), petitioner: text, contact: text, representatives: texts, request: text, received_on: day,
    from_organ: text, procedure: maybe(v.picklist(PROCEDURES)), household_id: maybe(id),
  }),
  paper: v.object({ ...base, case_id: id, kind: v.picklist(PAPER_KINDS), data, number: maybe(text), created_by: maybe(id), created_at: maybe(when), voided_at: maybe(when) }),
  duty_item: v.object({ ...base, kind: v.picklist(DUTY_KINDS), title: text, detail: text, sort: v.number(), active: v.boolean() }),
  look_run: v.object({
    ...base, from_on: day, to_on: day, scope: v.picklist(LOOK_SCOPES), kind: maybe(v.picklist(CASE_KINDS)), share: maybe(v.number()), seed: v.number(), case_ids: texts, note: text,
    created_by: maybe(id), created_at: maybe(when), finished_at: maybe(when),
  }),
  case_event: v.object({ ...base, case_id: id, step: v.picklist(STEPS), note: text, data, handler_id: maybe(id), department_id: maybe(id), at: when, by_id: maybe(id), from_status: maybe(v.picklist(STATUSES)), to_status: maybe(v.picklist(STATUSES)), created_at: maybe(when) }),
  conflict: v.object({ ...base, tbl: text, row_id: id, field: text, base: v.unknown(), mine: v.unknown(), theirs: v.unknown(), mine_by: id, mine_at: when, theirs_by: maybe(id), theirs_at: maybe(when), created_at: when, settled_at: maybe(when), settled_by: maybe(id), kept: maybe(v.picklist(['mine', 'theirs'])) }),
  attachment: v.object({
    ...base, check_id: maybe(id), case_id: maybe(id), event_id: maybe(id), household_id: maybe(id), visit_id: maybe(id), kind: v.picklist(['photo', 'audio', 'file']), mime: text, name: text, bytes: v.number(), sha256: text,
    width: maybe(v.number()), height: maybe(v.number()), seconds: maybe(v.number()), taken_at: maybe(when),
    created_by: maybe(id), created_at: maybe(when), stored_at: maybe(when), withdrawn_at: maybe(when),
  }),
  household: v.object({
    ...base, name: text, people: texts, address: text, phone: text, needs: text, reason: v.picklist(SUPPORT_REASONS), reason_note: text, pupil_id: maybe(id), case_id: maybe(id),
    review_on: maybe(day), consent: v.optional(v.picklist(CONSENTS), 'none'), consent_on: maybe(day), visitors: texts, ended_at: maybe(when), end_reason: maybe(v.picklist(END_REASONS)),
    keep_until: maybe(day), created_by: maybe(id), created_at: maybe(when),
  }),
  /** `about_id`: the visit, promise or aid it is about. */
  household_event: v.object({ ...base, household_id: id, step: v.picklist(SUPPORT_STEPS), about_id: maybe(id), note: text, data, at: when, by_id: maybe(id), created_at: maybe(when) }),
  visit: v.object({
    ...base, household_id: id, planned_on: day, at_time: maybe(text), reasons: v.array(v.picklist(VISIT_REASONS)), people: v.array(id), round_id: maybe(id), state: v.picklist(VISIT_STATES),
    started_at: maybe(when), ended_at: maybe(when), present: texts, asked: text, hard: v.array(v.picklist(HARDSHIPS)), hard_note: text, answered: text, agreed: maybe(v.picklist(AGREEMENTS)), note: text,
    created_by: maybe(id), created_at: maybe(when),
  }),
  promise: v.object({
    ...base, household_id: id, visit_id: maybe(id), what: text, by_person: maybe(id), due_on: day, state: v.optional(v.picklist(PROMISE_STATES), 'open'), settled_on: maybe(day), reason: v.optional(text, ''),
    created_by: maybe(id), created_at: maybe(when),
  }),
  aid: v.object({
    ...base, household_id: id, kind: v.picklist(AID_KINDS), form: v.picklist(AID_FORMS), source: text, amount: maybe(v.number()), quantity: text, until: maybe(day),
    state: v.optional(v.picklist(AID_STATES), 'proposed'), decided_by: maybe(id), decided_at: maybe(when), delivered_on: maybe(day), note: text, created_by: maybe(id), created_at: maybe(when),
  }),
  visit_round: v.object({
    ...base, name: text, from_on: day, to_on: day, budget: maybe(v.number()), gifts: text, household_ids: texts, note: text, created_by: maybe(id), created_at: maybe(when), finished_at: maybe(when),
  }),
} as const;

export type Tbl = keyof typeof schemas;
export type RowOf<T extends Tbl> = v.InferOutput<(typeof schemas)[T]>;
export type AnyRow = { [T in Tbl]: RowOf<T> }[Tbl];

export const TABLES = Object.keys(schemas).filter((key): key is Tbl => key in schemas);
export const isTbl = (name: string): name is Tbl => Object.hasOwn(schemas, name);

/** A row of a table, or null when it does not fit (a newer server's row stays on disk, unseen). */
export function parseRow<T extends Tbl>(tbl: T, raw: unknown): RowOf<T> | null {
  const parsed = v.safeParse(schemas[tbl] as v.GenericSchema<unknown, RowOf<T>>, raw);
  return parsed.success ? parsed.output : null;
}

export type Role = (typeof ROLES)[number];
export type CaseKind = (typeof CASE_KINDS)[number];
export type Status = (typeof STATUSES)[number];
export type Step = (typeof STEPS)[number];
export type Urgency = (typeof URGENCIES)[number];
export type UnitKind = (typeof UNIT_KINDS)[number];
export type Sign = (typeof SIGNS)[number];
export type Side = (typeof SIDES)[number];
export type Clocks = RowOf<'case'>['clocks'];
