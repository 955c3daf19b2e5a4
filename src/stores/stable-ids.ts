/**
 * A save that was called stuck may go through after all. Saved again from the same form it must be the same work: the same ids
 * in the same order, until a save is known to have succeeded.
 */
import type { NextId } from '@/domain/intents';
import { newId } from '@/lib/id';

export interface StableIds {
  /** The ids of one form, from the first again at each call; without a form, always new ones. */
  of(form: string | undefined): NextId;
  /** The last form asked about was saved. */
  done(): void;
}

export function stableIds(): StableIds {
  let form: string | undefined;
  let given: string[] = [];
  return {
    of(asked) {
      if (asked === undefined) return newId;
      if (asked !== form) given = [];
      form = asked;
      let at = 0;
      return (now) => (given[at++] ??= newId(now));
    },
    done() {
      form = undefined;
    },
  };
}
