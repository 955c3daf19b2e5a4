/** One refused piece of work as a text a person can read and an administrator can restore from. Not encrypted: it says so itself. */
import type { Returned } from '@/sync/engine-types';
import { FILE, INTENT_WORD } from '@/wording/account-attention';
import { linesOf, reasonOf, titleOf, written, type Names } from '@/wording/work-words';

export interface Author {
  name: string;
  account: string;
  moment: string;
}

export function unsentText({ name, account, moment }: Author, item: Returned, names: Names): string {
  return [
    FILE.heading, FILE.who(name, account), FILE.when(moment), FILE.note, '',
    `【${INTENT_WORD[item.label]}】${titleOf(item, names)}`, FILE.returned(reasonOf(item)),
    ...item.ops.flatMap((op) => linesOf(written(op), names, op.tbl).map(({ label, value }) => `  ${label}：${value}`)), '',
    FILE.raw, JSON.stringify(item, null, 1), '',
  ].join('\r\n');
}

export function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
