/**
 * Law: wherever the phone dies while a lock is set, changed or taken away, the account opens afterwards with the secret before or the one
 * after, never with both, never with neither, and its work and its session are there. What the disk itself does to a torn write is not judged.
 */
import { describe, expect, it } from 'vitest';
import { createAppLock, type AppLock } from '@/db/lock';
import { LI } from './disk';
import { found, mortal, PHRASE, PIN, signedIn, TOKENS, untilDeath } from './lock-phone';

const tasks: [string, string | null, string | null, (lock: AppLock) => ReturnType<AppLock['set']>][] = [
  ['set', null, PIN.text, (lock) => lock.set(LI.id, PIN, null)],
  ['changed', PIN.text, PHRASE.text, (lock) => lock.set(LI.id, PHRASE, PIN.text)],
  ['taken away', PIN.text, null, (lock) => lock.remove(LI.id, PIN.text)],
];

async function ready(before: string | null) {
  const disk = await signedIn();
  const phone = await mortal(disk);
  const lock = createAppLock(phone.device);
  if (before !== null) expect(await lock.set(LI.id, PIN, null)).toEqual({ ok: true, value: undefined });
  return { disk, phone, lock };
}

describe.each(tasks)('a lock that is %s', (_what, before, after, task) => {
  it('opens with one secret whenever the phone dies in between', async () => {
    const whole = await ready(before);
    whole.phone.dieAfter(Number.POSITIVE_INFINITY);
    expect((await task(whole.lock)).ok).toBe(true);
    const steps = whole.phone.taken();
    expect(steps).toBeGreaterThan(6);

    const opened = { before: 0, after: 0 };
    for (let death = 0; death <= steps; death += 1) {
      const { disk, phone, lock } = await ready(before);
      phone.dieAfter(death);
      const answer = await untilDeath(phone, task(lock));
      const [old, fresh] = [await found(disk, before), await found(disk, after)];
      expect([old, fresh].filter((each) => each !== 'shut'), `died after step ${death}`).toEqual([{ works: 1, tokens: TOKENS(LI.id) }]);
      if (answer !== 'dead' && answer.ok) expect(fresh).not.toBe('shut'); // said to be done, so it is
      opened[old === 'shut' ? 'after' : 'before'] += 1;
    }
    expect(opened.before).toBeGreaterThan(0);
    expect(opened.after).toBeGreaterThan(0);
  });
});
