/** A network that does everything wrong, in an order a seed decides: when it is well again, each piece of work is on the server once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultProxy, seededRandom, type FaultProxy, type Weather } from '../support/fault-proxy';
import { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const SEED = 20_260_901;
const day = schoolDay();
let proxy: FaultProxy;
beforeAll(async () => {
  proxy = await faultProxy(day.server.url, SEED);
});
afterAll(() => proxy.close());

/** A phone that reaches the school only through the bad network. */
async function signedIn(account: string): Promise<Person> {
  const server = { ...day.server, url: proxy.url };
  return (await Person.at(await day.device('phone'), server, account)).signIn();
}

const PORTAL = { status: 200, type: 'text/html', body: '<!doctype html><title>校园网认证</title><form action="/login"></form>' };
const TOO_MUCH = 'too much at once';
/** The server never hears of it. */
const IN_VAIN: Record<string, Weather> = {
  'cut before anything arrived': { cutRequest: 0 },
  'cut in the middle of the request': { cutRequest: 120 },
  'the session is not believed': { answer: { status: 401, body: '{"message":"JWT expired"}' } },
  [TOO_MUCH]: { answer: { status: 413, type: 'text/html', body: '<html>Request Entity Too Large</html>' } },
  'asked to wait': { answer: { status: 429, body: '{"message":"slow down"}', retryAfter: 1 } },
  'the server is broken': { answer: { status: 500, body: '{"message":"boom"}' } },
  'a captive portal': { answer: PORTAL },
};
const DONE: Record<string, Weather> = {
  'slow, and never equally slow': { latency: 100, jitter: 400 },
  'a narrow line': { bytesPerSecond: 20_000 },
  'cut in the middle of the answer': { cutResponse: 30 },
  'done, and the answer lost': { lost: true },
  'done slowly, and the answer lost': { latency: 200, lost: true },
};

/**
 * Every kind of weather once on a push and once on a pull; first what the server never hears of, so that taking it for an answer would lose
 * something. Too much at once is only said of a push of more than one operation.
 */
function badDays() {
  const random = seededRandom(SEED);
  const mixed = (weather: Record<string, Weather>): string[] => Object.keys(weather).map((name) => [random(), name] as const).sort(([a], [b]) => a - b).map(([, name]) => name);
  const shuffled = (): string[] => [...mixed(IN_VAIN), ...mixed(DONE)];
  const decks = { push: shuffled(), pull: shuffled().filter((name) => name !== TOO_MUCH) };
  return {
    rule({ path, body }: { path: string; body: string }): Weather {
      const call = /^\/rest\/v1\/rpc\/sync_(push|pull)$/.exec(path)?.[1];
      if (call !== 'push' && call !== 'pull') return {};
      const single = call === 'push' && (JSON.parse(body) as { p_ops: unknown[] }).p_ops.length < 2;
      const at = decks[call].findIndex((name) => !(name === TOO_MUCH && single));
      const [name] = at < 0 ? [] : decks[call].splice(at, 1);
      return name === undefined ? {} : (IN_VAIN[name] ?? DONE[name] ?? {});
    },
    toCome: () => [...decks.push.map((name) => `push: ${name}`), ...decks.pull.map((name) => `pull: ${name}`)],
  };
}

it('whatever the network does, each finding is on the server once and nothing waits or needs a person', async () => {
  const cases = ['图书角', '饮水机'].map((where) => `${where}两人争吵，已劝开，无人受伤。`);
  const found = '检查时发现两人因座位争吵，已分开。';
  const teacher = await signedIn('zhanglaoshi');
  const days = badDays();
  proxy.setRule(days.rule);

  await teacher.tab('今日');
  await teacher.nilReturn('三年级2班 第1次排查');
  await teacher.check('三年级2班 第2次排查').getByRole('button', { name: '发现问题' }).click();
  await teacher.page.getByRole('heading', { level: 1, name: '三年级2班 第2次排查' }).waitFor();
  await teacher.page.getByRole('button', { name: '座位' }).first().click();
  await teacher.page.getByLabel('当事人', { exact: true }).fill('c');
  await teacher.page.getByRole('option').first().click();
  await teacher.page.getByLabel('简要情况', { exact: true }).fill(found);
  await teacher.save();
  for (const facts of cases) await teacher.register(facts, { category: '同学争执', party: 'c' });
  // A person keeps working and pressing 立即上报 until every kind of weather has been: each push carries something the server does not have.
  for (let press = 0; days.toCome().length > 0 && press < 60; press += 1) {
    if (days.toCome().some((name) => name.startsWith('push'))) {
      const more = `第${press}次又起争执，已劝开。`;
      cases.push(more);
      await teacher.register(more, { category: '同学争执', party: 'l' });
    }
    await teacher.syncNow();
  }
  expect(days.toCome()).toEqual([]);

  proxy.setRule(null);
  await teacher.syncNow();
  await teacher.synced();
  expect(await Promise.all([...cases, found].map(day.casesWith))).toEqual([...cases, found].map(() => 1));
  expect(await day.rows(`select k.ordinal, count(*)::int as n from public.check k join public.unit u on u.id = k.unit_id where u.name = '三年级2班' and k.checked_at > now() - interval '1 hour' group by 1 order by 1`)).toEqual([{ ordinal: 1, n: 1 }, { ordinal: 2, n: 1 }]);
  expect(await day.rows(`select mid, tbl, status, code from sync.mutation where status <> 'applied'`)).toEqual([]);
  expect(await day.rows(`select c.facts from public.case c left join public.case_party p on p.case_id = c.id where c.facts = any($1) group by 1 having count(p.id) <> 1`, [...cases, found])).toEqual([]);

  await teacher.tab('事项');
  for (const facts of [...cases, found]) {
    await teacher.page.getByRole('searchbox').fill(facts.slice(0, 6));
    await teacher.page.getByRole('link', { name: new RegExp(facts.slice(0, 6)) }).first().waitFor();
  }
  await teacher.page.reload();
  await teacher.synced();
}, 240_000);

it('work that no proxy lets through is shown in 需处理 and holds up nothing else', async () => {
  const [big, ...others] = ['太大的那一件：操场上两队争场地，已分开。', '食堂排队两人争吵，已劝开。', '美术课两人争颜料，已劝开。'] as const;
  const teacher = await signedIn('lilaoshi');
  await teacher.offline();
  for (const facts of [others[0], big, others[1]]) await teacher.register(facts, { category: '同学争执', party: 'z' });
  proxy.setRule(({ path, body }) => (path.endsWith('/sync_push') && body.includes('太大的那一件') ? (IN_VAIN[TOO_MUCH] ?? {}) : {}));
  await teacher.online();
  await teacher.reads('1 条需处理');
  await expect.poll(() => Promise.all(others.map(day.casesWith)), { timeout: 30_000 }).toEqual([1, 1]);
  expect(await day.casesWith(big)).toBe(0);
  await teacher.tab('我的');
  await teacher.page.getByRole('link', { name: /^需处理/ }).click();
  await teacher.page.getByRole('article').filter({ hasText: '太大的那一件' }).waitFor();
  proxy.setRule(null);
}, 180_000);
