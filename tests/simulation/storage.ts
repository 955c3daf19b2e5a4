/** What Storage holds, beside the table in which it knows of it, and the words it answers with. */
import type { Reply } from './school';

/** Bytes were taken in. */
export interface Put {
  path: string;
  person: string;
  /** Whoever sent them had added the row and could open its folder, whatever the policies say. */
  rightly: boolean;
}

export class Shelf {
  readonly bytes = new Map<string, string>();
  readonly puts: Put[] = [];

  empty(): void {
    this.bytes.clear();
    this.puts.length = 0;
  }
  keep(put: Put, body: string): Reply {
    this.bytes.set(put.path, body);
    this.puts.push(put);
    return { status: 200, body: JSON.stringify({ Key: `attachment/${put.path}` }) };
  }
  fetch(path: string): Reply {
    const body = this.bytes.get(path);
    return body === undefined ? NOT_FOUND : { status: 200, body };
  }
}

/** Its refusals come as 400 with the real status inside. */
const no = (statusCode: string, error: string): Reply => ({ status: 400, body: JSON.stringify({ statusCode, error }) });
export const FORBIDDEN = no('403', 'Unauthorized');
export const DUPLICATE = no('409', 'Duplicate');
export const NOT_FOUND = no('404', 'not_found');
export const signed = (path: string): Reply => ({ status: 200, body: JSON.stringify({ signedURL: `/object/sign/attachment/${path}?token=t` }) });
