/**
 * Who may do what, as data. A cell not listed here is denied; every cell is run, and every policy is broken once to see that a cell notices.
 * `supabase/README.md` carries this table; a test keeps them the same.
 */
export const SUBJECTS = {
  anon: '未登录',
  stranger: '有账号、不属于任何学校',
  inactive: '已停用的班主任',
  elsewhere: '另一所学校的办公室兼领导兼管理员',
  keeper: '本班班主任',
  colleague: '别的班的班主任',
  creator: '登记人',
  handler: '办理人',
  co: '协办人',
  former: '改派前的办理人',
  shared: '被知会的人（只读）',
  desk: '办公室',
  lead: '领导',
  officer: '包案领导',
  admin: '管理员',
  overseer: '中心校',
  recused: '当事人（本人是办公室）',
  complained: '被反映人（本人是办理人）',
  visitor: '走访人（本人是别的班的班主任）',
} as const;
export type Subject = keyof typeof SUBJECTS;

export type Operation = 'read' | 'create' | 'patch' | 'delete';
export const OPERATIONS: readonly Operation[] = ['read', 'create', 'patch', 'delete'];

const members: readonly Subject[] = ['keeper', 'colleague', 'creator', 'handler', 'co', 'former', 'shared', 'desk', 'lead', 'officer', 'admin', 'overseer', 'recused', 'complained', 'visitor'];
const roster: readonly Subject[] = ['keeper', 'desk', 'lead', 'officer', 'recused']; // recused from one case only: still the desk elsewhere
const onTheCase: readonly Subject[] = ['keeper', 'creator', 'handler', 'co', 'shared', 'desk', 'lead', 'officer'];
const atWork: readonly Subject[] = ['keeper', 'creator', 'handler', 'co', 'desk', 'lead', 'officer'];
const named: readonly Subject[] = ['creator', 'handler', 'co', 'lead', 'officer']; // restricting names every lead
const office: readonly Subject[] = ['desk', 'lead', 'officer', 'recused'];
const atHome: readonly Subject[] = ['visitor', 'desk', 'lead', 'officer']; // recused and complained are recused from the household too
const quietly: readonly Subject[] = ['visitor', 'lead', 'officer'];
const mayKnow: readonly Subject[] = [...atHome, 'shared'];

type Rule = Partial<Record<Operation, readonly Subject[]>>;
const setUp: Rule = { read: members, create: ['admin'], patch: ['admin'] };

/** `folder kind/table`; `restricted` is a restricted case; `file` is the bytes of an attachment in Storage, read after asking for it with `file_open`; `looks` is who looked at it (`file_views`). */
export const MATRIX = {
  'school/school': { read: members, patch: ['admin'] },
  'school/folder': { read: members },
  'school/person': { read: members, patch: ['admin'] },
  'school/person_role': { read: members, create: ['admin'] },
  'school/department': setUp,
  'school/unit': setUp,
  'school/category': setUp,
  'school/term': setUp,
  'school/calendar_day': setUp,
  'school/check_slot': setUp,
  'school/checklist_item': setUp,
  'school/workflow_step': setUp,
  'school/deadline': setUp,
  'school/duty_item': { read: members, create: ['desk', 'admin', 'recused'], patch: ['desk', 'admin', 'recused'] },
  'school/conflict': { read: members, patch: ['admin'] },
  'unit_term/folder': { read: roster },
  'unit_term/folder_member': { read: roster },
  'unit_term/pupil': { read: roster, create: ['keeper', 'desk', 'recused'], patch: ['keeper', 'desk', 'recused'] },
  'unit_term/check': { read: roster, create: ['keeper', 'desk', 'recused'], patch: ['keeper', 'desk', 'recused'] },
  'unit_term/absence': { read: roster, create: ['keeper', 'desk', 'recused'], patch: ['keeper', 'desk', 'recused'] },
  'unit_term/attachment': { read: roster, create: ['keeper', 'desk', 'recused'], patch: ['keeper', 'desk', 'recused'] },
  'unit_term/file': { read: roster, create: ['keeper', 'desk', 'recused'] },
  'unit_term/looks': { read: office },
  'unit_term/conflict': { read: roster, patch: ['keeper', 'desk', 'recused'] },
  'case/folder': { read: onTheCase, create: ['keeper', 'colleague', 'creator', 'handler', 'co', 'former', 'shared', 'desk', 'lead', 'officer', 'recused', 'complained', 'visitor'] },
  'case/folder_member': { read: onTheCase },
  'case/case': { read: onTheCase, create: ['creator'], patch: atWork },
  'case/case_party': { read: onTheCase, create: atWork, patch: atWork },
  'case/case_event': { read: onTheCase, create: ['keeper', 'creator', 'handler', 'co', 'desk'] },
  'case/petition': { read: onTheCase, create: atWork, patch: atWork },
  'case/paper': { read: onTheCase, create: atWork, patch: ['creator', 'desk'] },
  'case/attachment': { read: onTheCase, create: atWork, patch: ['creator', 'desk'] },
  'case/file': { read: onTheCase, create: ['creator', 'desk', 'lead', 'officer'] },
  'case/looks': { read: ['desk', 'lead', 'officer'] },
  'case/conflict': { read: onTheCase, patch: atWork },
  'restricted/folder': { read: named },
  'restricted/folder_member': { read: named },
  'restricted/case': { read: named, patch: named },
  'restricted/case_party': { read: named, create: named, patch: named },
  'restricted/case_event': { read: named, create: ['creator', 'handler', 'co'] },
  'restricted/petition': { read: named, patch: named },
  'restricted/paper': { read: named, create: named, patch: ['creator'] },
  'restricted/attachment': { read: named, create: named, patch: ['creator'] },
  'restricted/file': { read: named, create: ['creator', 'lead', 'officer'] },
  'restricted/looks': { read: ['lead', 'officer'] },
  'restricted/conflict': { read: named, patch: named },
  'household/folder': { read: mayKnow, create: ['keeper', 'colleague', 'shared', 'desk', 'lead', 'officer', 'recused', 'visitor'] },
  'household/folder_member': { read: mayKnow },
  'household/household': { read: mayKnow, create: ['visitor'], patch: atHome },
  'household/household_event': { read: mayKnow, create: atHome },
  'household/visit': { read: mayKnow, create: atHome, patch: atHome },
  'household/promise': { read: mayKnow, create: atHome },
  'household/aid': { read: mayKnow, create: atHome },
  'household/attachment': { read: mayKnow, create: atHome, patch: ['visitor', 'desk'] },
  'household/file': { read: mayKnow, create: atHome },
  'household/looks': { read: ['desk', 'lead', 'officer'] },
  'household/conflict': { read: mayKnow, patch: atHome },
  'restricted_household/folder': { read: quietly },
  'restricted_household/folder_member': { read: quietly },
  'restricted_household/household': { read: quietly, patch: quietly },
  'restricted_household/household_event': { read: quietly, create: quietly },
  'restricted_household/visit': { read: quietly, create: quietly, patch: quietly },
  'restricted_household/promise': { read: quietly, create: quietly },
  'restricted_household/aid': { read: quietly, create: quietly },
  'restricted_household/attachment': { read: quietly, create: quietly, patch: ['visitor'] },
  'restricted_household/file': { read: quietly, create: quietly },
  'restricted_household/looks': { read: ['lead', 'officer'] },
  'restricted_household/conflict': { read: quietly, patch: quietly },
  'desk/folder': { read: [...office, 'shared'] },
  'desk/look_run': { read: [...office, 'shared'], create: office, patch: office },
  'desk/visit_round': { read: [...office, 'shared'], create: office, patch: office },
  'desk/conflict': { read: [...office, 'shared'], patch: office },
  'sync/counter': { read: members },
  'sync/entry': { read: onTheCase },
  'sync/access': { read: ['handler'] },
  'sync/mutation': { read: ['creator'] },
  'sync/upcoming': {},
  'private/case_number': {},
  'private/paper_number': {},
  'private/step_field': {},
  'private/support_step': {},
  'private/export_log': {},
  'private/retention_log': {},
  'private/file_to_delete': {},
  'private/file_view': {},
  'storage/objects': {},
  'storage/buckets': {},
} satisfies Record<string, Rule>;

export type Place = keyof typeof MATRIX;
export const PLACES = Object.keys(MATRIX).filter((key): key is Place => Object.hasOwn(MATRIX, key));
export const allowed = (place: Place, operation: Operation, subject: Subject): boolean => {
  const rule: Rule = MATRIX[place];
  return rule[operation]?.includes(subject) ?? false;
};

const SIGN: Record<Operation, string> = { read: '读', create: '增', patch: '改', delete: '删' };

/** The table as Markdown: what each subject may do, `·` for nothing. */
export function markdown(): string {
  const subjects = Object.keys(SUBJECTS).filter((key): key is Subject => Object.hasOwn(SUBJECTS, key));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...subjects]),
    line(['---', ...subjects.map(() => '---')]),
    line(['', ...subjects.map((subject) => SUBJECTS[subject])]),
    ...PLACES.map((place) => line([`\`${place}\``, ...subjects.map((subject) => OPERATIONS.filter((operation) => allowed(place, operation, subject)).map((operation) => SIGN[operation]).join('') || '·')])),
  ].join('\n');
}
