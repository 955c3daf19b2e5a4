/** Fear: the phone says 未保存, the disk writes it after all, the teacher presses 保存 again, and the school has two of it. */
import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyForm } from '@/domain/case-form';
import { err } from '@/lib/result';
import { useEngine } from '@/stores/engine';
import { useWork } from '@/stores/work';
import type { Engine } from '@/sync/engine-types';
import { ModelServer, SCHOOL } from '../sync/model-server';
import { Phone, schoolDay } from '../sync/phone';

let server: ModelServer;
let engine: Engine;
/** How many saves will be called stuck although they go through. */
let late = 0;

beforeEach(async () => {
  server = new ModelServer();
  schoolDay(server);
  server.put('category', { id: 'cat', folder_id: SCHOOL, name: 'C', kind: 'dispute', sort: 1, active: true });
  setActivePinia(createPinia());
  engine = await new Phone().tab(server);
  await engine.syncNow();
  const slow: Engine = {
    ...engine,
    async save(...intents) {
      const saved = await engine.save(...intents);
      return late-- > 0 ? err({ kind: 'stuck' }) : saved;
    },
  };
  useEngine().attach(slow);
});
afterEach(() => engine.stop());

const form = (facts: string) => ({ ...emptyForm(Date.parse('2026-09-01T08:00:00Z')), categoryId: 'cat', facts });
const cases = () => engine.book().all('case').map(({ facts }) => facts);

it('pressed again it is the same work, as it reads now', async () => {
  const work = useWork();
  late = 2;
  expect((await work.registerCase(form('争座位'), 'draft')).ok).toBe(false);
  expect((await work.registerCase(form('争座位，已分开'), 'draft')).ok).toBe(false);
  const saved = await work.registerCase(form('争座位，已分开。'), 'draft');
  expect(saved.ok && engine.book().get('case', saved.value.caseId)?.facts).toBe('争座位，已分开。');
  expect(cases()).toEqual(['争座位，已分开。']);
  await engine.syncNow();
  expect([...server.rows.values()].filter(({ tbl }) => tbl === 'case')).toHaveLength(1);
});

it('pressed again after it had already left the phone, the school has one, and the second is shown', async () => {
  const work = useWork();
  late = 1;
  await work.registerCase(form('争座位'), 'draft');
  await engine.syncNow();
  await work.registerCase(form('争座位'), 'draft');
  await engine.syncNow();
  expect([...server.rows.values()].filter(({ tbl }) => tbl === 'case')).toHaveLength(1);
});

it('the next matter, and the next form, are new ones', async () => {
  const work = useWork();
  await work.registerCase(form('一'), 'first');
  await work.registerCase(form('二'), 'second');
  await work.registerCase(form('三'), 'second');
  expect(cases().sort()).toEqual(['一', '三', '二'].sort());
});
