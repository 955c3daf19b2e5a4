/** A request heard at a home was refused as a petition: sent again, it still says which home it came of, and the home names the new case. */
import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyForm } from '@/domain/case-form';
import { emptyPetition } from '@/domain/petition-form';
import { formFromOps } from '@/field/shared/resend-form';
import { useEngine } from '@/stores/engine';
import { useResend } from '@/stores/resend';
import { useVisits } from '@/stores/visits';
import { useWork } from '@/stores/work';
import type { Engine, Returned } from '@/sync/engine-types';
import { household } from '../../support/households-rows';
import { ModelServer, SCHOOL } from '../sync/model-server';
import { LI, Phone, schoolDay } from '../sync/phone';

const HOME = household({ id: '00000000-0000-7000-8000-0000000000c2', folder_id: '00000000-0000-7000-8000-0000000000c1', visitors: [LI.id] });
let server: ModelServer;
let engine: Engine;

beforeEach(async () => {
  server = new ModelServer();
  schoolDay(server);
  server.put('category', { id: 'cat', folder_id: SCHOOL, name: 'C', kind: 'petition', sort: 1, active: true });
  server.put('folder', { id: HOME.folder_id, folder_id: HOME.folder_id, school_id: SCHOOL, kind: 'household', restricted: false });
  server.put('household', { ...HOME });
  server.grant(LI.id, HOME.folder_id);
  setActivePinia(createPinia());
  engine = await new Phone().tab(server);
  await engine.syncNow();
  await engine.open(HOME.folder_id);
  useEngine().attach(engine);
});
afterEach(() => engine.stop());

const round = async () => { await engine.syncNow(); await engine.syncNow(); };
const form = () => ({ ...emptyForm(Date.now()), categoryId: 'cat', facts: '想要书面答复', petition: { ...emptyPetition('2026-09-01'), channel: 'visit' as const, petitioner: HOME.name, request: '书面答复' } });
const of = (tbl: string) => [...server.rows.values()].filter((each) => each.tbl === tbl).map(({ row }) => row);

/** The petition and its link, both refused. */
async function refused(): Promise<{ petition: Returned; link: Returned }> {
  server.refuses = ({ tbl }) => (tbl === 'folder' || tbl === 'household_event' ? 'not_allowed' : null);
  await useVisits().raise(HOME, form(), 'draft');
  await round();
  server.refuses = () => null;
  const [petition, link] = [engine.returned().find(({ label }) => label === 'case'), engine.returned().find(({ label }) => label === 'visit')];
  if (!petition || !link) throw new Error('not refused');
  return { petition, link };
}
async function again({ intent, ops }: Returned): Promise<string> {
  const corrected = formFromOps(ops, Date.now());
  if (!corrected) throw new Error('no registration');
  const saved = await useResend()(intent, { ...corrected, facts: '要求书面答复' });
  if (!saved.ok) throw new Error(saved.error.kind);
  await round();
  return saved.value.caseId;
}

it('with its link refused too: that goes again, naming the new case', async () => {
  const { petition } = await refused();
  const caseId = await again(petition);
  expect(of('case')).toMatchObject([{ id: caseId, facts: '要求书面答复' }]);
  expect(of('petition')).toMatchObject([{ case_id: caseId, household_id: HOME.id, petitioner: HOME.name }]);
  expect(of('household_event')).toMatchObject([{ household_id: HOME.id, step: 'link', data: { case_id: caseId } }]);
  expect(engine.returned()).toEqual([]);
});

it('with its link given up: it is made anew', async () => {
  const { petition, link } = await refused();
  await engine.giveUp(link.intent);
  const caseId = await again(petition);
  expect(of('petition')).toMatchObject([{ household_id: HOME.id }]);
  expect(of('household_event')).toMatchObject([{ folder_id: HOME.folder_id, step: 'link', data: { case_id: caseId } }]);
});

it('a petition that came of no home gets none', async () => {
  server.refuses = ({ tbl }) => (tbl === 'folder' ? 'not_allowed' : null);
  await useWork().registerCase(form());
  await round();
  server.refuses = () => null;
  const [petition] = engine.returned();
  if (!petition) throw new Error('not refused');
  await again(petition);
  expect(of('petition').map(({ household_id }) => household_id)).toEqual([undefined]);
  expect(of('household_event')).toEqual([]);
});
