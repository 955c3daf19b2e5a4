/** Fear: a paper that lies about, or a screen somebody glances at, tells why a family is helped or how to reach it. */
import { describe, expect, it } from 'vitest';
import { briefOf, listed, mapAddress, maskPhone, nextVisit, visitsSoon } from '@/domain/household';
import { household as house, promise, visit } from '../../support/households-rows';

describe('a phone number', () => {
  it.each([
    ['13900000011', '139****0011'], ['139 0000-0011', '139****0011'], ['１３９００００００１１', '１３９****００１１'], ['0571-8765432', '057****5432'], ['82345', '****45'], ['110', '****'],
    ['女儿 13900000011，家里 876543', '女儿 139****0011，家里 ****43'], ['微信同名', '****'], ['', ''], ['  ', ''],
  ])('%s reads %s until it is asked for', (phone, shown) => { expect(maskPhone(phone)).toBe(shown); });
});

it('a brief holds what is needed at the door and nothing of why', () => {
  const secret = { reason: 'illness', reason_note: '缘由秘密', phone: '13900001234' } as const;
  const next = visit({ asked: '诉求秘密', hard: ['illness'], hard_note: '困难秘密', answered: '答复秘密', note: '备注秘密' });
  const brief = briefOf(house({ ...secret, needs: '听力不好' }), next, [promise({ what: '送申请表', reason: '改期秘密' })]);
  expect(brief).toMatchObject({ name: '周玉兰', address: '柳溪镇桥东村12号', phone: '139****1234', needs: '听力不好', next: { planned_on: '2026-11-18' }, promises: [{ what: '送申请表', due_on: '2026-11-25' }] });
  expect(JSON.stringify(brief)).not.toMatch(/秘密|illness|13900001234/);
});

it('an address opens in the phone’s map, whatever is in it, and asks for no place', () => {
  expect(mapAddress('桥东村 12号&q=x#?')).toBe(`geo:0,0?q=${encodeURIComponent('桥东村 12号&q=x#?')}`);
});

describe('the nearest visit is on top', () => {
  const visits = [
    visit({ id: 'a1', household_id: 'a', planned_on: '2026-11-20', state: 'done' }), visit({ id: 'a2', household_id: 'a', planned_on: '2026-11-25' }), visit({ id: 'b1', household_id: 'b', planned_on: '2026-11-18' }),
    visit({ id: 'c1', household_id: 'c', planned_on: '2026-11-25', at_time: '08:00' }), visit({ id: 'd1', household_id: 'd', planned_on: '2026-11-19', state: 'cancelled' }),
  ];
  it('overdue first, a known hour before an open one, those without a plan last', () => {
    const houses = ['a', 'b', 'c', 'd'].map((id) => house({ id, name: id }));
    expect(listed(houses, visits).map(({ house: { id }, next }) => [id, next?.id])).toEqual([['b', 'b1'], ['c', 'c1'], ['a', 'a2'], ['d', undefined]]);
    expect(nextVisit(visits)?.id).toBe('b1');
  });
  it('今日 names mine that are overdue, today or tomorrow', () => {
    const days = ['2026-11-18', '2026-11-22', '2026-11-23', '2026-11-24'].map((planned_on) => visit({ id: planned_on, planned_on, people: ['p1'] }));
    const soon = visitsSoon([...days, visit({ id: 'theirs', planned_on: '2026-11-22', people: ['p2'] }), visit({ id: 'done', planned_on: '2026-11-22', people: ['p1'], state: 'done' })], 'p1', '2026-11-22');
    expect(soon.map(({ id }) => id)).toEqual(['2026-11-18', '2026-11-22', '2026-11-23']);
  });
});
