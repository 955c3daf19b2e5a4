/**
 * What must hold of households besides the law of `law.ts`, read from the rows and the views of the server when all has come to rest, so that it
 * does not rest on the rules it judges: whoever only visited sees nothing after the person withdrew or the support ended, a recused person sees nothing whatever
 * their role, nothing was promised, given or called done that was never agreed to, and nobody approved what they had proposed.
 */
import type { Effects } from './school';
import type { World } from './world';

type Row = Record<string, unknown>;
const FREE = ['tutoring', 'medical', 'job', 'legal', 'counselling', 'other'];

export async function judgeHomes(world: World, { rows }: Pick<Effects, 'rows'>, must: (held: boolean, what: () => string) => void): Promise<void> {
  const all = [...rows.values()];
  const events = all.filter((row) => 'household_id' in row && 'step' in row);
  for (const house of all.filter((row) => 'visitors' in row)) {
    const folder = String(house['folder_id']);
    const mine = (fits: (row: Row) => boolean) => all.filter((row) => row['folder_id'] === folder && fits(row));
    const steps = (step: string) => events.filter((row) => row['folder_id'] === folder && row['step'] === step).map(({ data }) => JSON.stringify(data ?? {}));
    const over = house['consent'] === 'withdrawn' || house['ended_at'] !== null;
    for (const { id, name, office } of world.school.people) {
      const sees = [...(await world.view(id)).keys()].some((key) => key.startsWith(folder));
      const recused = steps('recuse').some((data) => data.includes(id));
      must(!sees || !recused, () => `${name} sees ${folder}, from which they are recused`);
      // Shown to them on purpose, even after that.
      const shared = steps('share').some((data) => data.includes(id));
      must(!sees || !over || office === true || shared, () => `${name} still sees ${folder}, which is visited no more`);
    }
    must(!over || mine((row) => row['state'] === 'planned' && 'planned_on' in row).length === 0, () => `a visit to ${folder} is still planned`);
    const agreed = steps('consent').some((data) => data.includes('given'));
    const given = mine((row) => 'due_on' in row || 'delivered_on' in row || row['state'] === 'done');
    must(agreed || given.length === 0, () => `${JSON.stringify(given[0])}: nobody agreed to it`);
    for (const aid of mine((row) => 'delivered_on' in row)) {
      must(aid['decided_by'] === null || aid['decided_by'] !== aid['created_by'], () => `${JSON.stringify(aid)}: approved by whoever proposed it`);
      must(aid['state'] !== 'delivered' || aid['decided_by'] !== null || FREE.includes(String(aid['kind'])), () => `${JSON.stringify(aid)}: delivered without a leader's word`);
    }
  }
}
