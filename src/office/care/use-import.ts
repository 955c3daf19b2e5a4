/** A file of unsent work opened with its passphrase, looked at, and brought in. */
import { computed, shallowRef } from 'vue';
import { unpackUnsent, type Bodies, type Unsent } from '@/domain/unsent';
import type { Verdict } from '@/domain/wire';
import { unlockFile } from '@/lib/locked-file';
import { useBook } from '@/stores/book';
import { useDesk } from '@/stores/desk';
import { CARE_FAULT, IMPORT } from '@/wording/care';
import { bringIn, outcomeOf } from './bring-in';

export function useImport() {
  const desk = useDesk();
  const book = useBook();
  const opened = shallowRef<{ unsent: Unsent; bodies: Bodies } | null>(null);
  const said = shallowRef<ReadonlyMap<string, Verdict>>(new Map());
  const fault = shallowRef('');
  const busy = shallowRef<'' | 'opening' | 'importing'>('');
  const done = shallowRef(0);
  let stop = false;

  const all = computed(() => opened.value?.unsent.works.reduce((sum, { ops }) => sum + ops.length, 0) ?? 0);
  const works = computed(() => (opened.value?.unsent.works ?? []).map((work) => ({ work, outcome: outcomeOf(work, said.value) })));

  async function open(file: File, word: string): Promise<void> {
    busy.value = 'opening';
    fault.value = '';
    try {
      const unlocked = await unlockFile(new Uint8Array(await file.arrayBuffer()), word);
      if (!unlocked.ok) {
        fault.value = unlocked.error.kind === 'wrong' ? IMPORT.wrong : IMPORT.notALock;
        return;
      }
      const unpacked = unpackUnsent(unlocked.value);
      if (!unpacked.ok) fault.value = IMPORT.notUnsent;
      else if (!book.get('person', unpacked.value.unsent.person.id)) fault.value = IMPORT.otherSchool;
      else opened.value = unpacked.value;
    } catch {
      fault.value = IMPORT.notALock; // The file could not be read from the disk.
    } finally {
      busy.value = '';
    }
  }

  async function start(): Promise<void> {
    const unsent = opened.value?.unsent;
    if (!unsent) return;
    busy.value = 'importing';
    fault.value = '';
    done.value = 0;
    stop = false;
    const ended = await bringIn(unsent.works, (ops) => desk.bringIn(unsent.person.id, ops), {
      said(verdicts) {
        done.value += verdicts.length;
        said.value = new Map([...said.value, ...verdicts.map((verdict): [string, Verdict] => [verdict.mid, verdict])]);
      },
      stopped: () => stop,
    });
    if (ended) fault.value = IMPORT.fault(CARE_FAULT[ended.kind]);
    else if (stop) fault.value = IMPORT.stopped;
    busy.value = '';
  }

  function another(): void {
    opened.value = null;
    said.value = new Map();
    fault.value = '';
  }

  return { opened, works, fault, busy, done, all, open, start, stop: () => { stop = true; }, another };
}
