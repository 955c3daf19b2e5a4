/** Devices under their people, latest contact first; people without one come last, so that every account can be ended. */
import type { RowOf } from '@/domain/tables';
import type { DeviceRow } from '@/stores/desk';

export interface PersonDevices {
  person: RowOf<'person'>;
  devices: readonly DeviceRow[];
}

export function devicesByPerson(people: readonly RowOf<'person'>[], devices: readonly DeviceRow[], search: string): PersonDevices[] {
  const wanted = search.normalize('NFKC').trim().toLowerCase();
  const latest = ({ devices: [first] }: PersonDevices): string => first?.last_seen_at ?? '';
  return people
    .filter(({ name, account }) => `${name} ${account}`.toLowerCase().includes(wanted))
    .map((person) => ({ person, devices: devices.filter((device) => device.person === person.id).sort((a, b) => b.last_seen_at.localeCompare(a.last_seen_at)) }))
    .sort((a, b) => latest(b).localeCompare(latest(a)) || a.person.name.localeCompare(b.person.name, 'zh'));
}
