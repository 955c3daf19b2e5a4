/** What the page and the Word worker say to each other. */
import type { Sheet } from '@/domain/papers-sheet';

/** Signatures by the id of their attachment, as PNG; pixels. */
export type WordPictures = Readonly<Record<string, { png: ArrayBuffer; width: number; height: number }>>;
export interface ToWord { sheet: Sheet; pictures: WordPictures }
export type FromWord = { kind: 'ready' } | { kind: 'file'; file: Blob } | { kind: 'failed' };
