/** What is put to a form is on the disk with it, goes into the work it becomes, and into the new one when that was refused. */
import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { effectScope, type EffectScope } from 'vue';
import { emptyForm } from '@/domain/case-form';
import { draftHolder, listHolder, type Holder } from '@/field/media/holder';
import { useIntake } from '@/field/media/use-intake';
import { useBook } from '@/stores/book';
import { useDrafts } from '@/stores/drafts';
import { useEngine } from '@/stores/engine';
import { useFiles } from '@/stores/files';
import { useResend } from '@/stores/resend';
import { useWork } from '@/stores/work';
import type { Engine } from '@/sync/engine-types';
import { ModelServer, SCHOOL } from '../sync/model-server';
import { Phone, schoolDay } from '../sync/phone';

const paper = (name: string) => new File([`%PDF-1.7 ${name} %%EOF`], name);
const papers = (count: number) => Array.from({ length: count }, (_, index) => paper(`${index + 1}.pdf`));
let server: ModelServer;
let engine: Engine;
let scope: EffectScope;

beforeEach(async () => {
  server = new ModelServer();
  schoolDay(server);
  server.put('category', { id: 'cat', folder_id: SCHOOL, name: 'C', kind: 'dispute', sort: 1, active: true });
  setActivePinia(createPinia());
  scope = effectScope();
  engine = await new Phone().tab(server);
  await engine.syncNow();
  useEngine().attach(engine);
});
afterEach(async () => {
  scope.stop();
  await engine.stop();
});

const DRAFT = 'draft-1';
const written = () => engine.drafts().then((list) => list.map(({ id, data }) => [id, data]));
function holder(data: () => unknown = () => ({})): Holder {
  const keeper = useDrafts().keeper('case', DRAFT);
  return draftHolder(DRAFT, async () => { keeper.changed(data()); await keeper.flush(); return keeper.fault.value === null; });
}
const intake = (to: Holder) => scope.run(() => useIntake(() => to, () => to.files().length))!;

describe('into a form', () => {
  it('at most nine, the others said; each on the disk, its draft too', async () => {
    const to = holder();
    const { take, troubles, progress } = intake(to);
    await take(papers(11), true);
    expect(to.files().map(({ name }) => name)).toEqual(papers(9).map(({ name }) => name));
    expect(troubles.value).toEqual([expect.stringContaining('最多放 9 个')]);
    expect(progress.value).toBeNull();
    expect(await written()).toEqual([[DRAFT, {}]]);
    await take([paper('one more.pdf')], true);
    expect(to.files()).toHaveLength(9);
  });

  it('one bad one among good ones costs only itself', async () => {
    const to = holder();
    const { take, troubles } = intake(to);
    await take([paper('1.pdf'), new File([], '2.pdf'), paper('3.pdf')], true);
    expect(to.files().map(({ name }) => name)).toEqual(['1.pdf', '3.pdf']);
    expect(troubles.value).toEqual([expect.stringMatching(/^「2.pdf」：.*0 字节/)]);
  });

  it('stopped: what was taken stays, the rest does not come', async () => {
    const to = holder();
    let claimed = 0;
    const second: Holder = { ...to, claim: () => { claimed += 1; if (claimed === 2) stop(); } };
    const { take, stop, troubles } = intake(second);
    await take(papers(5), true);
    expect(to.files()).toHaveLength(2);
    expect(troubles.value).toEqual([expect.stringContaining('已停止')]);
  });

  it('a form that cannot be kept takes nothing', async () => {
    const to: Holder = { ...holder(), secure: async () => false };
    const { take, troubles } = intake(to);
    await take([paper('1.pdf')], true);
    expect(useFiles().list).toEqual([]);
    expect(troubles.value).toEqual([expect.stringContaining('草稿没有存上')]);
  });

  it('with several places names its own before they are kept, and never those of another', async () => {
    const ids = { a: [] as string[], b: [] as string[] };
    const keeper = useDrafts().keeper('check', DRAFT);
    const secure = async () => { keeper.changed(structuredClone(ids)); await keeper.flush(); return true; };
    const place = (key: 'a' | 'b') => listHolder(DRAFT, secure, () => ids[key], (list) => { ids[key] = list; });
    await intake(place('a')).take([paper('a.pdf')], true);
    await intake(place('b')).take([paper('b.pdf')], true);
    expect([place('a').files().map(({ name }) => name), place('b').files().map(({ name }) => name)]).toEqual([['a.pdf'], ['b.pdf']]);
    expect(await written()).toEqual([[DRAFT, ids]]);
  });
});

describe('out of a form', () => {
  const form = () => ({ ...emptyForm(Date.now()), categoryId: 'cat', facts: 'quarrel', parties: [{ name: 'A', pupil_id: null, person_id: null, unit_id: null }] });
  async function withTwo() {
    const to = holder();
    await intake(to).take(papers(2), true);
    return to.files();
  }

  it('into the case, before its parties, and the draft is gone', async () => {
    const files = await withTwo();
    const saved = await useWork().registerCase(form(), DRAFT, files);
    if (!saved.ok) throw new Error(saved.error.kind);
    const row = useBook().get('case', saved.value.caseId);
    expect(useBook().inFolder('attachment', row?.folder_id ?? '').map(({ id, case_id }) => [id, case_id])).toEqual(files.map(({ id }) => [id, row?.id]));
    expect(useFiles().list.map(({ draft }) => draft)).toEqual([null, null]);
    expect(await written()).toEqual([]);
    const sent: string[] = [];
    server.refuses = (op) => { sent.push(op.tbl); return null; };
    await engine.syncNow();
    expect(sent).toEqual(['folder', 'case', 'case_event', 'attachment', 'attachment', 'case_party']);
  });

  it('into a step, as that step’s', async () => {
    const saved = await useWork().registerCase(form());
    const row = saved.ok ? useBook().get('case', saved.value.caseId) : undefined;
    if (!row) throw new Error('not saved');
    await useWork().takeStep(row, 'accept', { note: '' }, DRAFT, await withTwo());
    const event = useBook().inFolder('case_event', row.folder_id).find(({ step }) => step === 'accept');
    expect(useBook().inFolder('attachment', row.folder_id).map(({ case_id, event_id }) => [case_id, event_id])).toEqual([[row.id, event?.id], [row.id, event?.id]]);
  });

  it('into the corrected case when the first was refused, and up with it', async () => {
    const files = await withTwo();
    server.refuses = (op) => (op.tbl === 'folder' ? 'not_allowed' : null);
    await useWork().registerCase(form(), DRAFT, files);
    await engine.syncNow();
    await engine.syncNow();
    const refused = engine.returned()[0];
    expect(refused).toBeDefined();
    server.refuses = () => null;
    const again = await useResend()(refused?.intent ?? '', form());
    if (!again.ok) throw new Error(again.error.kind);
    await engine.syncNow();
    await engine.syncNow();
    const row = useBook().get('case', again.value.caseId);
    await engine.open(row?.folder_id ?? '');
    const rows = useBook().inFolder('attachment', row?.folder_id ?? '');
    expect(rows.map(({ id, case_id, stored_at }) => [id, case_id, stored_at !== null])).toEqual(files.map(({ id }) => [id, row?.id, true]));
    expect(useFiles().list.map(({ state }) => state)).toEqual(['stored', 'stored']);
  });
});
