/** Fear: after the server was restored, the phone takes a case from the new history and keeps what happened to it from the lost one. */
import { expect, it } from 'vitest';
import { ModelServer } from './model-server';
import { caseIntent, Phone, schoolDay } from './phone';

it('events that come a page after their case are taken too', async () => {
  const [server, phone] = [new ModelServer(), new Phone()];
  schoolDay(server);
  const engine = await phone.tab(server);
  await engine.syncNow();
  const restore = server.snapshot();
  for (let i = 0; i < 30; i++) server.put('school', { ...server.view('').values().next().value!, name: `${i}` });
  const filed = caseIntent();
  await engine.save(filed);
  await engine.syncNow();
  const before = server.rows.get(filed.eventId)?.row['created_at'];
  restore();
  server.maxPage = 1;
  await engine.syncNow();
  const now = server.rows.get(filed.eventId)?.row['created_at'];
  expect(now).not.toBe(before);
  await engine.open(filed.folder);
  expect(engine.book().get('case_event', filed.eventId)?.created_at).toBe(now);
});
