/** The form that photos and recordings are put into, as the field for them sees it. */
import { useFiles, type LocalFile } from '@/stores/files';

export interface Holder {
  /** The draft they belong to until it is saved. */
  draft: string;
  files(): readonly LocalFile[];
  /** Writes the form to the disk now; false when that failed. The camera may kill the page. */
  secure(): Promise<boolean>;
  /** Before a file is kept: the form names it. */
  claim(id: string): void;
  release(id: string): void;
  /** After one choice was taken in, with how many came. */
  done?(count: number): Promise<void>;
}

const nothing = () => {};

/** A form with one place for files: all that belong to its draft. */
export function draftHolder(draft: string, secure: () => Promise<boolean>): Holder {
  const files = useFiles();
  return { draft, files: () => files.inDraft(draft), secure, claim: nothing, release: nothing };
}

/** A form with several places: each names its own files, so that none is mixed up after the page was killed. */
export function listHolder(draft: string, secure: () => Promise<boolean>, ids: () => string[], set: (ids: string[]) => void): Holder {
  const files = useFiles();
  return { draft, files: () => files.pick(ids()), secure, claim: (id) => { set([...ids(), id]); }, release: (id) => { set(ids().filter((each) => each !== id)); } };
}
