/** Thousands of cases in the demo school, made in the database through its own triggers, for figures and long lists. */
import type { TestServer } from './local-server';

/** Adds `count` dispute cases to the demo school, registered and routed over the past weeks. */
export async function addCases(server: Pick<TestServer, 'db'>, count: number): Promise<void> {
  await server.db?.withDb(async (db) => {
    await db.exec(`
      create temporary table made as
        select gen_random_uuid() as folder, gen_random_uuid() as id, n,
          (select school_id from public.folder where kind = 'school' limit 1) as school,
          (select array_agg(u.id order by u.sort) from public.unit u) as units,
          (select c.id from public.category c where c.kind = 'dispute' order by c.sort limit 1) as category,
          (select person_id from public.person_role where role = 'desk' limit 1) as clerk
        from generate_series(1, ${Math.floor(count)}) as n;
      insert into public.folder (id, folder_id, school_id, kind, unit_id)
        select folder, folder, school, 'case', units[1 + n % array_length(units, 1)] from made;
      insert into public.case (id, folder_id, kind, category_id, unit_id, facts, occurred_at, place, urgency, settled_on_spot, spot_action, registered_at, created_by)
        select id, folder, 'dispute', category, units[1 + n % array_length(units, 1)], '第' || n || '件：课间因借用文具互相推搡，老师在场劝开，无人受伤。',
          now() - n * interval '10 minutes', '教室', 'normal', false, '', now() - n * interval '10 minutes', clerk from made;
      insert into public.case_event (id, folder_id, case_id, step, note, at, by_id)
        select gen_random_uuid(), folder, id, 'register', '', now() - n * interval '10 minutes', clerk from made;
      drop table made;
    `);
  });
}
