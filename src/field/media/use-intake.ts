import { onScopeDispose, shallowRef } from 'vue';
import { MAX_FILES } from '@/domain/attachment';
import { newId } from '@/lib/id';
import { useClock } from '@/stores/clock';
import { useFiles, type NewFile } from '@/stores/files';
import { aboutFile, INTAKE_SENTENCE, type IntakeTrouble } from '@/wording/files';
import type { Holder } from './holder';
import { pictureJob } from './picture-job';
import { takeIn, type Taken } from './take-in';

/** Takes files in one after another: made small beside the page, kept on the disk, shown. `taken`: how many this place holds already. */
export function useIntake(holder: () => Holder, taken: () => number) {
  const files = useFiles();
  const clock = useClock();
  const progress = shallowRef<{ at: number; total: number } | null>(null);
  const troubles = shallowRef<string[]>([]);
  let stopped = false;
  let end = () => {};

  const say = (trouble: IntakeTrouble, name = '') => { troubles.value = [...new Set([...troubles.value, aboutFile(name, INTAKE_SENTENCE[trouble])])]; };

  /** Named by the form first, on the disk then: after a crash in between the form names a file that is not there, never the other way round. */
  async function keep(made: Taken): Promise<boolean> {
    const to = holder();
    const file: NewFile = { ...made, id: newId(clock.instant()), draft: to.draft };
    to.claim(file.id);
    const kept = await to.secure() ? await files.add(file) : null;
    if (kept?.ok) return true;
    to.release(file.id);
    say(kept ? kept.error.kind : 'not_secured');
    return false;
  }

  async function take(chosen: readonly File[], named: boolean) {
    if (chosen.length === 0 || progress.value) return;
    const room = Math.max(0, MAX_FILES - taken());
    troubles.value = [];
    stopped = false;
    if (chosen.length > room) say('too_many');
    const job = pictureJob();
    end = job.end;
    let count = 0;
    const wanted = chosen.slice(0, room);
    for (const [index, file] of wanted.entries()) {
      progress.value = { at: index + 1, total: wanted.length };
      const made = await takeIn(file, named, job.shrink, clock.instant());
      if (stopped) break;
      if (!made.ok) say(made.error, chosen.length > 1 || named ? file.name : '');
      else if (await keep(made.value)) count += 1;
    }
    job.end();
    progress.value = null;
    if (stopped) say('cancelled');
    if (count > 0) await holder().done?.(count);
  }
  /** A recording, ready as it is. */
  async function takeRecording(made: Taken) {
    if (taken() >= MAX_FILES) say('too_many');
    else if (await keep(made)) await holder().done?.(1);
  }
  function stop() {
    stopped = true;
    end();
  }
  onScopeDispose(stop);

  return { progress, troubles, take, takeRecording, stop, say };
}
