import { defineComponent, h, type PropType, type VNode } from 'vue';
import type { TableColumn } from './types';

export type CellSlot = (props: { row: unknown; index: number }) => VNode[];

const box = (column: TableColumn): string => `cell num${column.align ? ` ${column.align}` : ''}${column.muted ? ' muted' : ''}`;

/** One row of a `DataTable`, rendered on its own: scrolling by one row renders one row. What a cell's slot reads is followed here. */
export const DataRow = defineComponent({
  props: {
    id: { type: String, required: true },
    row: { type: null as unknown as PropType<unknown>, required: true },
    index: { type: Number, required: true },
    columns: { type: Array as PropType<readonly TableColumn[]>, required: true },
    cells: { type: Object as PropType<Readonly<Record<string, CellSlot | undefined>>>, required: true },
    /** Name of the checkbox; '' when rows cannot be chosen. */
    pick: { type: String, required: true },
    chosen: { type: Boolean, required: true },
    current: { type: Boolean, required: true },
    stop: { type: Boolean, required: true },
    top: { type: Number, required: true },
  },
  setup(props) {
    const text = (key: string): string => String((props.row as Record<string, unknown>)[key] ?? '');
    return () => h('div', {
      id: props.id, role: 'row', class: `body line${props.current ? ' current' : ''}${props.chosen ? ' chosen' : ''}`, tabindex: props.stop ? 0 : -1,
      'aria-rowindex': props.index + 2, 'aria-selected': props.pick ? props.chosen : undefined, style: `transform:translateY(${props.top}px)`,
    }, [
      props.pick ? h('div', { role: 'gridcell', class: 'pick', 'data-pick': '' }, [h('label', { class: 'hit' }, [h('input', { type: 'checkbox', tabindex: -1, checked: props.chosen, 'aria-label': props.pick })])]) : null,
      ...props.columns.map((column) => h('div', { role: 'gridcell', class: box(column) }, props.cells[`cell-${column.key}`]?.({ row: props.row, index: props.index }) ?? [h('span', text(column.key))])),
    ]);
  },
});
