/** Acts the stories out, each step by its person and in the order it happened. */
import type { PGlite } from '@electric-sql/pglite';
import { act, type Create } from './act';
import { personId } from './accounts';
import { TERM_ID } from './base';
import { idAt, chance } from './ids';
import type { Moments } from './moments';
import type { Story } from './story';
import { pupilId, SCHOOL, unitNamed } from './units';

export interface Scene {
  at: number;
  by: string;
  creates: Create[];
}

/** A check that led to a case, by the case's story. */
export interface FoundBy {
  checkId: string;
  itemId: string;
}

interface Category {
  id: string;
  kind: string;
}

interface Party {
  name: string;
  pupil_id: string | null;
  unit_id: string | null;
}

const splitOnce = (party: string): [string, string | undefined] => [party.split('/')[0] ?? '', party.split('/')[1]];

function partyOf(story: Story, party: number | string): Party {
  const [unitName, index] = typeof party === 'number' ? [story.unit ?? '', party] : splitOnce(party);
  if (index === undefined) return { name: unitName, pupil_id: null, unit_id: null };
  const unit = unitNamed(unitName);
  const pupil = unit.pupils[Number(index)];
  if (pupil === undefined) throw new Error(`No pupil ${index} in ${unitName} (${story.key})`);
  // A keeper sees only their own rosters: a pupil of another unit is typed, not picked.
  return { name: pupil.name, pupil_id: unitName === story.unit ? pupilId(unit, Number(index)) : null, unit_id: unit.id };
}

/** When a story was registered. */
export const registeredAt = (story: Story, moments: Moments): number => moments.registered(story.ago, story.unit?.includes('楼') ?? false, story.key);

function scenesOf(story: Story, category: Category, found: FoundBy | undefined, moments: Moments): Scene[] {
  const at = registeredAt(story, moments);
  const occurred = at - (5 + Math.floor(chance(`occurred ${story.key}`) * 50)) * 60_000;
  const folder = idAt(at, `folder ${story.key}`);
  const caseId = idAt(at, `case ${story.key}`);
  const parties = story.parties.map((party) => partyOf(story, party));
  const told = (text: string): string => text.replace(/\{(\d)\}/g, (_, index: string) => parties[Number(index)]?.name ?? '');
  const unit_id = story.unit === undefined ? null : unitNamed(story.unit).id;
  const event = (step: string, note: string, when: number, handler?: string, data: Readonly<Record<string, unknown>> = {}): Create => ({
    folder, tbl: 'case_event', id: idAt(when, `event ${story.key} ${step} ${when}`),
    data: { case_id: caseId, step, note: told(note), handler_id: handler === undefined ? null : personId(handler), department_id: null, at: new Date(when).toISOString(), data },
  });
  const creates: Create[] = [
    { folder, tbl: 'folder', id: folder, data: { school_id: SCHOOL.id, kind: 'case', restricted: false, unit_id, term_id: TERM_ID } },
    {
      folder, tbl: 'case', id: caseId,
      data: {
        kind: category.kind, category_id: category.id, unit_id, facts: told(story.facts), occurred_at: new Date(occurred).toISOString(), place: story.place,
        urgency: story.urgency ?? 'normal', settled_on_spot: story.spot !== undefined, spot_action: told(story.spot ?? ''),
        check_id: found?.checkId ?? null, item_id: found?.itemId ?? null, registered_at: new Date(at).toISOString(),
      },
    },
    ...parties.map((party, index): Create => ({
      folder, tbl: 'case_party', id: idAt(at, `party ${story.key} ${index}`), data: { case_id: caseId, person_id: null, ...party },
    })),
    event('register', '', at),
  ];
  if (story.spot !== undefined) creates.push(event('settle', story.spot, at + 1000));
  const scenes: Scene[] = [{ at, by: story.by, creates }];
  let before = at;
  for (const [after, by, step, note, handler, data] of story.turns ?? []) {
    before = moments.later(at, after, before, `${story.key} ${step} ${after}`);
    scenes.push({ at: before, by, creates: [event(step, note, before, handler, data)] });
  }
  return scenes;
}

export async function play(db: PGlite, stories: readonly Story[], found: ReadonlyMap<string, FoundBy>, moments: Moments): Promise<void> {
  const categories = (await db.query<Category & { name: string }>('select id, name, kind from public.category where folder_id = $1', [SCHOOL.folder])).rows;
  const scenes = stories.flatMap((story) => {
    const category = categories.find(({ name }) => name === story.category);
    if (category === undefined) throw new Error(`No category ${story.category} (${story.key})`);
    return scenesOf(story, category, found.get(story.key), moments);
  });
  for (const { at, by, creates } of scenes.sort((a, b) => a.at - b.at)) await act(db, by, at, creates);
  // The server stamps its own clock on what it receives; the demo's past is put back to when it is told to have happened.
  await db.exec(`
    update public.case_event set created_at = at;
    update public.case c set resolved_at = (select max(e.at) from public.case_event e where e.case_id = c.id and e.from_status <> 'resolved' and e.to_status in ('resolved', 'closed')) where c.status in ('resolved', 'closed');
    update public.case c set closed_at = (select max(e.at) from public.case_event e where e.case_id = c.id and e.to_status = 'closed') where c.status = 'closed';
    update public.folder f set created_at = c.registered_at from public.case c where c.folder_id = f.id;
    update public.folder_member m set starts_at = f.created_at from public.folder f where f.id = m.folder_id and f.kind = 'case' and m.part in ('creator', 'keeper');
    update sync.mutation set received_at = at;
  `);
}
