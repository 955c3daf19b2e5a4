/** What the phone holds, as screens read it: rows by table, and the names behind ids. */
import { defineStore } from 'pinia';
import { computed } from 'vue';
import type { RowOf, Tbl } from '@/domain/tables';
import type { WorkflowContext } from '@/domain/workflow';
import { useEngine } from './engine';

const byId = <T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map((row) => [row.id, row]));
const bySort = <T extends { sort: number }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => a.sort - b.sort);

export const useBook = defineStore('book', () => {
  const engine = useEngine();

  /** Rows of a table; the array is the same object until one of its rows changes, so `computed`s on it rest. */
  function all<T extends Tbl>(tbl: T): readonly RowOf<T>[] {
    void engine.version;
    return engine.current?.book().all(tbl) ?? [];
  }
  function get<T extends Tbl>(tbl: T, id: string | null | undefined): RowOf<T> | undefined {
    void engine.version;
    return id ? engine.current?.book().get(tbl, id) : undefined;
  }
  function inFolder<T extends Tbl>(tbl: T, folder: string): readonly RowOf<T>[] {
    void engine.version;
    return engine.current?.book().inFolder(tbl, folder) ?? [];
  }
  function state(rowId: string) {
    void engine.version;
    return engine.current?.book().state(rowId) ?? 'sent';
  }

  /** What decides who may take which step on the case of a folder; who is named on it is known once the folder was opened. */
  const workflow = (folder: string): WorkflowContext => ({
    steps: all('workflow_step'), roles: all('person_role'), deadlines: all('deadline'), days: all('calendar_day'), members: inFolder('folder_member', folder), restricted: get('folder', folder)?.restricted ?? false,
  });

  const units = computed(() => bySort(all('unit').filter((unit) => unit.active)));
  const categories = computed(() => bySort(all('category').filter((category) => category.active)));
  const departments = computed(() => bySort(all('department')));
  const checklist = computed(() => bySort(all('checklist_item').filter((item) => item.active)));
  const people = computed(() => byId(all('person')));
  const unitsById = computed(() => byId(all('unit')));
  const categoriesById = computed(() => byId(all('category')));
  const departmentsById = computed(() => byId(all('department')));
  const school = computed(() => all('school')[0]);
  /** Checks that count: one the server refused waits in 需处理 and its slot is open again. */
  const checks = computed(() => all('check').filter((check) => state(check.id) !== 'returned'));

  const personName = (id: string | null | undefined) => (id && people.value.get(id)?.name) || '';
  const unitName = (id: string | null | undefined) => (id && unitsById.value.get(id)?.name) || '';
  const categoryName = (id: string | null | undefined) => (id && categoriesById.value.get(id)?.name) || '';
  const departmentName = (id: string | null | undefined) => (id && departmentsById.value.get(id)?.name) || '';

  return { all, get, inFolder, state, workflow, units, categories, departments, checklist, people, school, checks, categoriesById, unitsById, personName, unitName, categoryName, departmentName };
});
