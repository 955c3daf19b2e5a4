/** Photos, recordings and papers: what the screens see of those that rest on this phone, and how they ask for the others. */
import type { Result } from '@/lib/result';
import type { SaveFault } from './engine-types';
import type { Fault } from './remote';

export type FileKind = 'photo' | 'audio' | 'file';

/** What the camera, the recorder or a chooser gave, already made small and stripped of its metadata. */
export interface NewFile {
  /** Id of the attachment row it will be. */
  id: string;
  kind: FileKind;
  mime: string;
  /** As the person's file was called; empty for a photo just taken. */
  name: string;
  /** Pixels; null when it is no picture. */
  width: number | null;
  height: number | null;
  /** Length of a recording; null when it is none. */
  seconds: number | null;
  /** The phone's clock, information only. */
  takenAt: string;
  body: ArrayBuffer;
  /** A picture of at most 160 px, for lists. */
  thumb: ArrayBuffer | null;
  /** The draft it belongs to until that is saved. */
  draft: string;
}

/**
 * draft: its form is not saved yet. waiting: saved, its turn comes. sending: bytes are on their way. stored: the server has it.
 * refused: the server will not take it, and says why.
 */
export type FileState = 'draft' | 'waiting' | 'sending' | 'stored' | 'refused';

export interface LocalFile extends Omit<NewFile, 'body' | 'thumb' | 'draft'> {
  draft: string | null;
  /** Bytes of the body. */
  bytes: number;
  /** Hex, of the body: its name in the store. */
  sha256: string;
  state: FileState;
  /** Bytes that have left the phone, while sending. */
  sent: number;
}

/** gone: neither on this phone nor on the server. refused: not open to this person. */
export type ViewFault = Fault | { kind: 'gone' };

export interface FileQueue {
  list(): readonly LocalFile[];
  get(id: string): LocalFile | undefined;
  /** Sealed and on the disk when this resolves; computes the hash. */
  add(file: NewFile): Promise<Result<LocalFile, SaveFault>>;
  /** Takes a file of an unsaved form away. */
  drop(id: string): Promise<void>;
  thumb(id: string): Promise<ArrayBuffer | null>;
  /** The bytes, from this phone or, logged there, from the server. */
  read(id: string): Promise<Result<{ body: ArrayBuffer; mime: string }, ViewFault>>;
  /** Only over Wi-Fi: kept on this phone, told to all tabs. Sends over anything where the browser cannot tell. */
  wifiOnly(): boolean;
  setWifiOnly(on: boolean): Promise<void>;
}
