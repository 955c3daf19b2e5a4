/** What the office does at its own desk: the duty card, and looking back. Nobody else's phone offers it. */
import { eventChange, patchChange } from '@/domain/intents';
import { chosenFor, lookedAt, type LookAsk } from '@/domain/look-run';
import { newId } from '@/lib/id';
import { addDays, chinaDate } from '@/lib/plain-date';
import type { Hand } from './hand';

export const deskDeeds = (hand: Hand) => {
  const { world: { random, school: { ids } }, engine, now } = hand;
  const desk = () => engine.book().all('folder').find(({ kind }) => kind === 'desk')?.id;

  async function start(folder: string): Promise<void> {
    const cases = engine.book().all('case');
    const last = cases.flatMap(({ closed_at }) => closed_at ?? []).sort().at(-1);
    if (last === undefined) return;
    const to = chinaDate(Date.parse(last));
    const ask: LookAsk = { from: addDays(to, -300), to, scope: random.chance(0.5) ? 'all' : 'sample', kind: 'dispute', share: 30, seed: random.below(1000) };
    const chosen = chosenFor(lookedAt(cases, (id) => engine.book().get('folder', id)?.restricted ?? false, ask), ask);
    if (chosen.length === 0) return;
    const sample = ask.scope === 'sample';
    const data = { from_on: ask.from, to_on: to, scope: ask.scope, kind: null, share: sample ? ask.share : null, seed: sample ? ask.seed : 0, case_ids: chosen.map(({ id }) => id), note: '' };
    await hand.save('edit', [{ k: 'create', folder, tbl: 'look_run', id: newId(now), data }]);
  }

  return {
    'look back': async () => {
      const folder = desk();
      if (folder === undefined) return;
      const run = engine.book().all('look_run').find(({ finished_at }) => finished_at === null);
      if (!run) return start(folder);
      const row = random.pick(run.case_ids.flatMap((id) => engine.book().get('case', id) ?? []).filter(({ status, done }) => status === 'closed' && !done.includes('look')));
      if (!row) return hand.save('edit', [patchChange(run, 'look_run', { finished_at: { base: null, new: new Date(hand.moment()).toISOString() } })]);
      const seen = { folder: row.folder_id, caseId: row.id, note: 'seen', handlerId: null, departmentId: null, now };
      const again = random.chance(0.3);
      const look = eventChange({ ...seen, step: 'look', data: { run: run.id, result: again ? 'reopened' : 'confirmed' } });
      await hand.save('step', again ? [look, eventChange({ ...seen, step: 'reopen', now: now + 1 })] : [look]);
    },
    'keep the duty card': async () => {
      if (desk() === undefined) return;
      const item = random.chance(0.6) ? random.pick(engine.book().all('duty_item')) : undefined;
      if (item) await hand.save('edit', [patchChange(item, 'duty_item', { title: { base: item.title, new: hand.word('v') } })]);
      else await hand.save('edit', [{ k: 'create', folder: ids.school, tbl: 'duty_item', id: newId(now), data: { kind: 'phone', title: hand.word('t'), detail: '', sort: 1, active: true } }]);
    },
  };
};
