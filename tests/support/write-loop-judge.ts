/** What one phone promised in the write loop, held against what lay on its disk after each death. */
import type { Left, Note } from './write-loop-notes';

export class Promised {
  private readonly begun = new Map<string, { draft: string; ops: number }>();
  private readonly saved = new Set<string>();
  private readonly drafts = new Map<string, number>();
  private signedIn = false;

  hear(note: Note): void {
    if (note.kind === 'begun') this.begun.set(note.intent, { draft: note.draft, ops: note.ops });
    else if (note.kind === 'draft kept') this.drafts.set(note.draft, note.version);
    else if (note.kind === 'saved') this.saved.add(note.intent);
  }
  get acknowledged(): number {
    return this.saved.size;
  }

  /** Every broken promise as a sentence. */
  judge(left: Left, known: boolean): string[] {
    const faults = left.unreadable.map((record) => `${record} does not open`);
    faults.push(...left.refused.map((intent) => `${intent} was refused`));
    if (this.signedIn && !known) faults.push('signed out');
    this.signedIn = true;
    const found = new Map<string, number>();
    for (const { intent } of left.ops) found.set(intent, (found.get(intent) ?? 0) + 1);
    if (new Set(left.ops.map(({ mid }) => mid)).size < left.ops.length) faults.push('an operation rests twice');
    if (new Set(left.ops.map(({ n }) => n)).size < left.ops.length) faults.push('two operations have one number');
    const versions = new Map(left.drafts.map(({ id, version }) => [id, version]));
    for (const [intent, { draft, ops }] of this.begun) {
      const here = found.get(intent) ?? 0;
      if (here !== 0 && here !== ops) faults.push(`torn: ${intent} has ${here} of ${ops} operations`);
      if (this.saved.has(intent) && here === 0) faults.push(`lost: ${intent}`);
      if (here > 0 && versions.has(draft)) faults.push(`torn: ${intent} is saved and its draft is still there`);
      const kept = this.drafts.get(draft) ?? 0;
      if (here === 0 && (versions.get(draft) ?? 0) < kept) faults.push(`lost: version ${kept} of the draft of ${intent}, found ${versions.get(draft) ?? 'none'}`);
    }
    for (const intent of found.keys()) if (!this.begun.has(intent)) faults.push(`nobody wrote ${intent}`);
    return faults;
  }
}
