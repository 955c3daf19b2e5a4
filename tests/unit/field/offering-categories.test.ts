/** The chips of 登记事项: what this person used most stands first. */
import { describe, expect, it } from 'vitest';
import { byUse, grouped, leavesOf } from '@/domain/category-use';
import type { RowOf } from '@/domain/tables';

const category = (id: string, parent_id: string | null = null): RowOf<'category'> => ({ id, folder_id: 's', parent_id, name: id, kind: 'dispute', department_id: null, person_id: null, sort: 0, active: true });
const tree = [category('staff'), category('pay', 'staff'), category('rank', 'staff'), category('pupils'), category('seat', 'pupils'), category('lend', 'pupils'), category('other')];
const used = (created_by: string, category_id: string) => ({ created_by, category_id });

describe('offering categories', () => {
  it('offers only categories a case can have', () => {
    expect(leavesOf(tree).map((each) => each.id)).toEqual(['pay', 'rank', 'seat', 'lend', 'other']);
  });
  it('puts my own most used first, then what the checklist asks, then the school’s order', () => {
    const cases = [used('me', 'lend'), used('me', 'lend'), used('me', 'rank'), used('she', 'pay'), used('she', 'pay'), used('she', 'pay')];
    expect(byUse({ categories: tree, cases, asked: ['seat', null, 'lend'], me: 'me' }).map((each) => each.id)).toEqual(['lend', 'rank', 'seat', 'pay', 'other']);
  });
  it('groups the tree under its tops, loose ones last', () => {
    expect(grouped(tree).map((group) => [group.name, group.leaves.map((leaf) => leaf.id)])).toEqual([['staff', ['pay', 'rank']], ['pupils', ['seat', 'lend']], [null, ['other']]]);
  });
  it('survives a tree that bites its own tail', () => {
    const loop = [category('a', 'b'), category('b', 'a'), category('leaf', 'a')];
    expect(grouped(loop).flatMap((group) => group.leaves.map((leaf) => leaf.id))).toEqual(['leaf']);
  });
});
