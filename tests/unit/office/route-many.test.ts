/** Several cases to one person: only those that may be routed, and why not the others. */
import { describe, expect, it } from 'vitest';
import { routePlan } from '@/domain/route-many';
import type { RowOf } from '@/domain/tables';
import type { WorkflowContext } from '@/domain/workflow';
import { cases } from './ledger-rows';

const rule = (from: RowOf<'workflow_step'>['from_status'], roles: string[], needs: string[] = []): RowOf<'workflow_step'> =>
  ({ id: from, folder_id: 's', case_kind: 'dispute', from_status: from, step: 'route', to_status: 'handling', roles, needs });
const context: WorkflowContext = {
  steps: [rule('registered', ['desk'], ['handler']), rule('accepted', ['lead'], ['handler', 'note'])],
  roles: [{ id: 'r', folder_id: 's', person_id: 'me', role: 'desk', department_id: null }, { id: 'q', folder_id: 's', person_id: 'head', role: 'lead', department_id: null }],
  members: [], deadlines: [], days: [], restricted: false,
};

describe('routing many', () => {
  it('takes what this person may route and counts the rest by reason', () => {
    const plan = routePlan(cases, 'me', () => context);
    expect(plan.able.map((row) => row.id)).toEqual(['a']);
    expect(plan.needsNote).toBe(false);
    expect(plan.cannot).toEqual([
      { status: 'accepted', kind: 'not_your_step', count: 1 }, { status: 'handling', kind: 'illegal_here', count: 1 },
      { status: 'resolved', kind: 'illegal_here', count: 1 }, { status: 'closed', kind: 'illegal_here', count: 2 },
    ]);
  });
  it('asks for a note when one of them needs it', () => {
    expect(routePlan(cases, 'head', () => context)).toMatchObject({ able: [{ id: 'b' }], needsNote: true });
  });
});
