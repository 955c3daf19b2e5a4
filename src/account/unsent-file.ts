/** Work that is not on the server yet, as a text a person can read and an administrator can restore from. */
import type { Returned } from '@/sync/engine-types';
import { FILE, INTENT_WORD } from '@/wording/account-attention';
import { linesOf, reasonOf, titleOf, written, type Names } from '@/wording/work-words';

export interface UnsentRow {
  tbl: string;
  row: Record<string, unknown>;
}

export interface Unsent {
  who: { name: string; account: string };
  moment: string;
  returned: readonly Returned[];
  waiting: readonly UnsentRow[];
}

const fields = (data: Record<string, unknown>, names: Names): string[] => linesOf(data, names).map(({ label, value }) => `  ${label}：${value}`);

function returnedPart(item: Returned, names: Names): string[] {
  return [`【${INTENT_WORD[item.label]}】${titleOf(item, names)}`, FILE.returned(reasonOf(item)), ...item.ops.flatMap((op) => fields(written(op), names)), ''];
}

export function unsentText({ who, moment, returned, waiting }: Unsent, names: Names): string {
  return [
    FILE.heading, FILE.who(who.name, who.account), FILE.when(moment), FILE.note, '',
    ...returned.flatMap((item) => returnedPart(item, names)),
    ...waiting.map(({ row }) => fields(row, names)).filter((lines) => lines.length > 0).flatMap((lines) => [FILE.waiting, ...lines, '']),
    FILE.raw,
    JSON.stringify({ returned, waiting }, null, 1),
    '',
  ].join('\r\n');
}

/** With a byte order mark, so that every editor on a school's computer reads it as Chinese. */
export function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
