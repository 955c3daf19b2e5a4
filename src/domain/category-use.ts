/** The order in which categories are offered: what this person used most, then what the checklist asks about, then the school's order. */
import type { RowOf } from './tables';

type Category = RowOf<'category'>;

/** Categories a case can have: active ones without active children. */
export function leavesOf(categories: readonly Category[]): Category[] {
  const parents = new Set(categories.map((category) => category.parent_id));
  return categories.filter((category) => !parents.has(category.id));
}

export interface CategoryUse {
  /** Active categories in the school's order. */
  categories: readonly Category[];
  cases: readonly Pick<RowOf<'case'>, 'created_by' | 'category_id'>[];
  /** Categories the checklist leads to, in its order. */
  asked: readonly (string | null)[];
  me: string;
}

export function byUse({ categories, cases, asked, me }: CategoryUse): Category[] {
  const used = new Map<string, number>();
  for (const row of cases) if (row.created_by === me) used.set(row.category_id, (used.get(row.category_id) ?? 0) + 1);
  const rankAsked = new Map<string, number>();
  for (const id of asked) if (id && !rankAsked.has(id)) rankAsked.set(id, rankAsked.size);
  const rank = (category: Category) => rankAsked.get(category.id) ?? asked.length;
  return leavesOf(categories)
    .map((category, place) => ({ category, place, count: used.get(category.id) ?? 0 }))
    .sort((a, b) => b.count - a.count || rank(a.category) - rank(b.category) || a.place - b.place)
    .map((each) => each.category);
}

export interface CategoryGroup {
  id: string;
  name: string | null;
  leaves: Category[];
}

/** The tree as it is shown: each top category with all leaves under it; leaves at the top come last, without a name. */
export function grouped(categories: readonly Category[]): CategoryGroup[] {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const rootOf = (category: Category): Category => {
    let at = category;
    for (let depth = 0; depth < 8; depth += 1) {
      const parent = at.parent_id ? byId.get(at.parent_id) : undefined;
      if (!parent) return at;
      at = parent;
    }
    return at;
  };
  const groups = new Map<string, CategoryGroup>();
  const loose: Category[] = [];
  for (const leaf of leavesOf(categories)) {
    const root = rootOf(leaf);
    if (root.id === leaf.id) { loose.push(leaf); continue; }
    const group = groups.get(root.id) ?? { id: root.id, name: root.name, leaves: [] };
    group.leaves.push(leaf);
    groups.set(root.id, group);
  }
  const order = new Map(categories.map((category, place) => [category.id, place]));
  const named = [...groups.values()].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return loose.length > 0 ? [...named, { id: 'loose', name: null, leaves: loose }] : named;
}
