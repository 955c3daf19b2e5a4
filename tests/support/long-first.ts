/** Long files first, so that the last worker does not run on alone at the end: by folder, because a fresh clone knows no earlier run. */
import { join, relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONG_FIRST = ['simulation', 'e2e', 'browser', 'sql', 'postgres'];

function place({ moduleId }: TestSpecification): number {
  const at = LONG_FIRST.indexOf(relative(join(import.meta.dirname, '..'), moduleId).split(/[\\/]/)[0] ?? '');
  return at < 0 ? LONG_FIRST.length : at;
}

export class LongFirst extends BaseSequencer {
  /** Within a folder as Vitest would: what failed or took longest the last time, else the larger file. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}
