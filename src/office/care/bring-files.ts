/** Photos, recordings and papers of brought-in work: each once its row is there, its bytes looked at first. Begun again it doubles nothing. */
import type { Unsent, Bodies } from '@/domain/unsent';
import type { Verdict } from '@/domain/wire';
import { sha256 } from '@/lib/hex';
import type { Result } from '@/lib/result';
import type { Fault } from '@/stores/desk';

export type UnsentFile = Unsent['files'][number];
/** in: the server has it. row: what it hangs on was refused. broken: the bytes are not what their name says. refused: the server did not keep it. */
export type FileOutcome = 'in' | 'row' | 'broken' | 'refused';

interface Given extends Pick<Unsent, 'works' | 'files'> {
  bodies: Bodies;
  said: ReadonlyMap<string, Verdict>;
}
interface Hooks {
  send(file: UnsentFile, body: ArrayBuffer): Promise<Result<boolean, Fault>>;
  told(id: string, outcome: FileOutcome): void;
  stopped(): boolean;
}

/** The fault that ended it early, if any. */
export async function bringFiles({ works, files, bodies, said }: Given, { send, told, stopped }: Hooks): Promise<Fault | null> {
  const rows = new Map(works.flatMap(({ ops }) => ops).filter(({ tbl, k }) => tbl === 'attachment' && k === 'create').map(({ id, mid }) => [id, said.get(mid)?.status]));
  for (const file of files) {
    if (stopped()) return null;
    const body = bodies.get(file.id);
    if (rows.has(file.id) && rows.get(file.id) !== 'applied') told(file.id, 'row');
    else if (!body || (await sha256(body)) !== file.sha256) told(file.id, 'broken');
    else {
      const answer = await send(file, body.slice().buffer);
      if (!answer.ok) return answer.error;
      told(file.id, answer.value ? 'in' : 'refused');
    }
  }
  return null;
}
