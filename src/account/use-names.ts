/** Names behind ids, from what this phone holds. */
import { useBook } from '@/stores/book';
import type { Names } from '@/wording/work-words';

export function useNames(): Names {
  const book = useBook();
  return {
    unit: book.unitName, category: book.categoryName, department: book.departmentName, person: book.personName,
    case: (id) => book.get('case', id), check: (id) => book.get('check', id),
  };
}
