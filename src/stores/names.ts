/** Names behind ids, from what this phone holds. */
import { useBook } from './book';

export function useNames() {
  const book = useBook();
  return {
    unit: book.unitName, category: book.categoryName, department: book.departmentName, person: book.personName,
    case: (id: string) => book.get('case', id), check: (id: string) => book.get('check', id),
    household: (folder: string) => book.all('household').find(({ folder_id }) => folder_id === folder)?.name ?? '',
  };
}
