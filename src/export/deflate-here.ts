/**
 * The zip library hands large files to a worker of its own made from a blob: address. The app's content policy forbids such workers and the
 * file would never come. This code already runs in a worker, so the same work is done in place: this class stands in for `Worker` and answers as one.
 */
import { deflateSync } from 'fflate';

class DeflateHere {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  /** The first message sets the library's worker up; each later one is [bytes, options]. */
  postMessage(message: unknown): void {
    const bytes: unknown = Array.isArray(message) ? message[0] : null;
    if (bytes instanceof Uint8Array) queueMicrotask(() => this.onmessage?.({ data: deflateSync(bytes) }));
  }
  terminate(): void {
    this.onmessage = null;
  }
}

Object.assign(globalThis, { Worker: DeflateHere });
