/** A phone ten years wrong: it is told so, and saving, order, deadlines and sending are as on any other phone. */
import { expect, it } from 'vitest';
import { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const day = schoolDay();
const TEN_YEARS = 3_652 * 86_400_000;

it.each([['ten years fast', TEN_YEARS, '三年级2班', 'zhanglaoshi', 'c'], ['ten years slow', -TEN_YEARS, '三年级1班', 'lilaoshi', 'z']])('%s', async (name, wrong, unit, account, party) => {
  const [first, second] = [`两人争球，第一件，${name}。`, `两人争棋，第二件，${name}。`];
  const context = await day.device('phone');
  await context.clock.install({ time: Date.now() + wrong });
  const teacher = await (await Person.at(context, day.server, account)).signIn();
  expect(Math.abs(Number(await teacher.page.evaluate('Date.now()')) - Date.now())).toBeGreaterThan(TEN_YEARS / 2);
  const told = teacher.page.getByText(/手机时间与服务器相差约 \d+ 分钟/);
  await told.waitFor();
  await teacher.tab('我的');
  await told.waitFor();

  await teacher.tab('今日');
  await teacher.nilReturn(`${unit} 第1次排查`);
  await teacher.offline();
  await teacher.register(first, { category: '同学争执', party });
  await teacher.register(second, { category: '同学争执', party });
  await teacher.page.getByText(/^剩 \d+ 个工作日$/).first().waitFor();
  await teacher.online();
  await teacher.synced();

  const saved = await day.rows(`select facts, abs(extract(epoch from now() - registered_at)) < 3600 as sane, due_on = private.days_on(r.folder_id, (now() at time zone 'Asia/Shanghai')::date, r.days, r.unit) as due from public.case c join public.deadline r on r.case_kind = c.kind and r.clock = c.due_clock where facts in ($1, $2) order by c.number`, first, second);
  expect(saved).toEqual([{ facts: first, sane: true, due: true }, { facts: second, sane: true, due: true }]);
  expect(await day.rows(`select abs(extract(epoch from now() - k.checked_at)) < 3600 as sane from public.check k join public.unit u on u.id = k.unit_id where u.name = $1 and k.checked_by = (select id from public.person where account = $2) and k.ordinal = 1 and k.week_start >= (now() at time zone 'Asia/Shanghai')::date - 6`, unit, account)).toEqual([{ sane: true }]);
  expect(await day.rows(`select status from sync.mutation where status <> 'applied'`)).toEqual([]);
}, 180_000);
