/** An unsent-work file: opened with its passphrase, looked at, brought in, each piece with its outcome. */
import { computed, shallowRef } from 'vue';
import { unpackUnsent, type Bodies, type Unsent } from '@/domain/unsent';
import type { Verdict } from '@/domain/wire';
import { unlockFile } from '@/lib/locked-file';
import { useBook } from '@/stores/book';
import { useDesk, type Fault } from '@/stores/desk';
import { CARE_FAULT, IMPORT } from '@/wording/care';
import { bringFiles, type FileOutcome } from './bring-files';
import { bringIn, outcomeOf } from './bring-in';

export function useImport() {
  const desk = useDesk();
  const book = useBook();
  const opened = shallowRef<{ unsent: Unsent; bodies: Bodies } | null>(null);
  const said = shallowRef<ReadonlyMap<string, Verdict>>(new Map());
  const sent = shallowRef<ReadonlyMap<string, FileOutcome>>(new Map());
  const fault = shallowRef('');
  const busy = shallowRef<'' | 'opening' | 'importing'>('');
  const done = shallowRef(0);
  let stop = false;

  const all = computed(() => (opened.value?.unsent.works.reduce((sum, { ops }) => sum + ops.length, 0) ?? 0) + (opened.value?.unsent.files.length ?? 0));
  const works = computed(() => (opened.value?.unsent.works ?? []).map((work) => ({ work, outcome: outcomeOf(work, said.value) })));
  /** Photos and files: how many there are, what became of them, and how many the file lacks. */
  const files = computed(() => {
    const outcomes = [...sent.value.values()];
    const count = (...of: FileOutcome[]) => outcomes.filter((outcome) => of.includes(outcome)).length;
    return { all: opened.value?.unsent.files.length ?? 0, in: count('in'), row: count('row'), lost: count('broken', 'refused'), missing: opened.value?.unsent.missing ?? 0 };
  });
  const over = computed(() => opened.value !== null && works.value.every(({ outcome }) => outcome !== null) && sent.value.size >= files.value.all);

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
      if (!unpacked.ok) fault.value = unpacked.error.kind === 'newer' ? IMPORT.newer : IMPORT.notUnsent;
      else if (!book.get('person', unpacked.value.unsent.person.id)) fault.value = IMPORT.otherSchool;
      else opened.value = unpacked.value;
    } catch {
      fault.value = IMPORT.notALock; // The file could not be read from the disk.
    } finally {
      busy.value = '';
    }
  }

  async function bring({ unsent, bodies }: { unsent: Unsent; bodies: Bodies }): Promise<Fault | null> {
    const stopped = () => stop;
    const ended = await bringIn(unsent.works, (ops) => desk.bringIn(unsent.person.id, ops), {
      said(verdicts) {
        done.value += verdicts.length;
        said.value = new Map([...said.value, ...verdicts.map((verdict): [string, Verdict] => [verdict.mid, verdict])]);
      },
      stopped,
    });
    if (ended || stop) return ended;
    return bringFiles({ ...unsent, bodies, said: said.value }, {
      send: (file, body) => desk.bringFile(file, body),
      told(id, outcome) {
        done.value += 1;
        sent.value = new Map([...sent.value, [id, outcome]]);
      },
      stopped,
    });
  }

  async function start(): Promise<void> {
    if (!opened.value) return;
    busy.value = 'importing';
    fault.value = '';
    done.value = 0;
    stop = false;
    const ended = await bring(opened.value);
    if (ended) fault.value = IMPORT.fault(CARE_FAULT[ended.kind]);
    else if (stop) fault.value = IMPORT.stopped;
    busy.value = '';
  }

  function another(): void {
    opened.value = null;
    said.value = new Map();
    sent.value = new Map();
    fault.value = '';
  }

  return { opened, works, files, over, fault, busy, done, all, open, start, stop: () => { stop = true; }, another };
}
