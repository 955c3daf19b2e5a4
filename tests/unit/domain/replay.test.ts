import { describe, expect, it } from 'vitest';
import { emptyForm } from '@/domain/case-form';
import { registerChanges, withdrawChange } from '@/domain/intents';
import { replayOp, type Rows } from '@/domain/replay';
import type { AnyRow, RowOf, Tbl } from '@/domain/tables';
import { parseRow } from '@/domain/tables';
import type { Op } from '@/domain/wire';
import { check, deadline, rule } from '../../support/rows';

const now = Date.parse('2026-11-20T03:00:00Z');

class Shelf implements Rows {
  private readonly rows = new Map<string, { tbl: Tbl; row: AnyRow }>();
  put(tbl: Tbl, ...rows: AnyRow[]) {
    for (const row of rows) this.rows.set(`${tbl} ${row.id}`, { tbl, row });
    return this;
  }
  get<T extends Tbl>(tbl: T, id: string): RowOf<T> | undefined {
    return parseRow(tbl, this.rows.get(`${tbl} ${id}`)?.row) ?? undefined;
  }
  all<T extends Tbl>(tbl: T): readonly RowOf<T>[] {
    return [...this.rows.values()].filter((each) => each.tbl === tbl).flatMap((each) => parseRow(tbl, each.row) ?? []);
  }
  play(ops: Op[]) {
    for (const op of ops) for (const changed of replayOp(op, this, 'me')) this.put(changed.tbl, changed.row);
    return this;
  }
}

const form = { ...emptyForm(now), categoryId: 'cat', facts: '借文具未还引发争吵。', settledOnSpot: true, spotAction: '当场归还' };
const { caseId, changes } = registerChanges({ form, kind: 'dispute', school: 's', term: 't', now });
const ops = changes.map((change, n): Op => ({ mid: `m${n}`, n, at: new Date(now).toISOString(), sv: 1, ...change }));
const shelf = () => new Shelf().put('workflow_step', rule('new', 'register', 'registered', ['creator']), rule('registered', 'settle', 'closed', ['creator'], ['note'])).put('deadline', deadline());

describe('waiting work is already on the screen', () => {
  it('a case settled on the spot reads as closed before the server has seen it', () => {
    const row = shelf().play(ops).get('case', caseId);
    expect(row).toMatchObject({ status: 'closed', created_by: 'me', number: null, due_on: '2026-11-27' });
  });
  it('its events carry what they did', () => {
    const events = shelf().play(ops).all('case_event');
    expect(events.map((each) => [each.step, each.from_status, each.to_status, each.by_id])).toEqual([['register', 'new', 'registered', 'me'], ['settle', 'registered', 'closed', 'me']]);
  });
  it('a withdrawn check is withdrawn', () => {
    const done = check();
    const change = withdrawChange(done, now);
    const after = new Shelf().put('check', done).play([{ mid: 'm', n: 1, at: '', sv: 1, ...change }]);
    expect(after.get('check', done.id)?.withdrawn_at).toBe('2026-11-20T03:00:00.000Z');
  });
  it('work for a row this phone no longer has shows nothing and breaks nothing', () => {
    const change = withdrawChange(check(), now);
    expect(replayOp({ mid: 'm', n: 1, at: '', sv: 1, ...change }, new Shelf(), 'me')).toEqual([]);
  });
  it('an event the workflow does not allow leaves the case as it is', () => {
    const twice = [...ops, { ...ops[ops.length - 1]!, id: 'again', mid: 'again' }];
    expect(shelf().play(twice).get('case', caseId)?.status).toBe('closed');
  });
});
