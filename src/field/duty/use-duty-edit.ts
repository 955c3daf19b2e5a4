import { shallowRef } from 'vue';
import { cleanText } from '@/domain/intents';
import type { RowOf } from '@/domain/tables';
import { useBook } from '@/stores/book';
import { useDeskWork } from '@/stores/desk-work';
import { useWork } from '@/stores/work';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';
import type { DutyKind } from './duty-items';

type Item = RowOf<'duty_item'>;
type Words = { title: string; detail: string };

/** Each change of the card is a piece of work of its own: two people who edit it at once do not undo each other. */
export function useDutyEdit() {
  const book = useBook();
  const desk = useDeskWork();
  const work = useWork();
  const busy = shallowRef(false);
  const fault = shallowRef('');

  async function kept(save: () => ReturnType<typeof work.edit> | ReturnType<typeof desk.create>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    const saved = await save();
    busy.value = false;
    fault.value = saved.ok ? '' : SAVE_FAULT_SENTENCE[saved.error.kind];
    return saved.ok;
  }
  const last = () => book.all('duty_item').reduce((most, { sort }) => Math.max(most, sort), 0);

  async function change(item: Item, to: Partial<Words & Pick<Item, 'active' | 'sort'>>): Promise<boolean> {
    const fields = Object.fromEntries((['title', 'detail', 'active', 'sort'] as const).flatMap((name) => {
      const value = to[name];
      const chosen = typeof value === 'string' ? cleanText(value) : value;
      return chosen === undefined || chosen === item[name] ? [] : [[name, { base: item[name], new: chosen }] as const];
    }));
    return Object.keys(fields).length === 0 ? true : kept(() => work.edit(item, 'duty_item', fields));
  }
  async function add(kind: DutyKind, { title, detail }: Words): Promise<boolean> {
    const { school } = book;
    return school ? kept(() => desk.create('duty_item', school.folder_id, { kind, title: cleanText(title), detail: cleanText(detail), sort: last() + 1, active: true })) : false;
  }
  /** Changes places with its neighbour; where both have the same place, all are counted anew. */
  async function move(items: readonly Item[], index: number, by: 1 | -1): Promise<void> {
    const order = [...items];
    const [moved] = order.splice(index, 1);
    if (!moved) return;
    order.splice(index + by, 0, moved);
    const places = items.map(({ sort }) => sort).sort((a, b) => a - b);
    const apart = new Set(places).size === places.length;
    for (const [at, item] of order.entries()) if (!await change(item, { sort: apart ? (places[at] ?? at) : at })) return;
  }
  return { add, change, move, fault, busy };
}
