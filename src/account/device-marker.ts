/**
 * Which phone this is, kept where clearing IndexedDB does not reach. A phone whose storage the system cleared is known again by it,
 * so that the server can say what had still been here, and each of its people is told once.
 */
import * as v from 'valibot';

const KEY = 'zhiwei.device';
/** Browsers keep no cookie longer than 400 days. */
const COOKIE_SECONDS = 400 * 86_400;
/** Whoever comes back to the phone later than this after a loss is not told of it any more. */
const TELL_FOR = 35 * 86_400_000;

const uuid = v.pipe(v.string(), v.uuid());
const knewSchema = v.object({ ops: v.number(), files: v.number(), at: v.string() });
const markerSchema = v.object({
  id: uuid,
  /** When the loss was noticed, by the phone's clock. */
  lostAt: v.optional(v.nullable(v.string()), null),
  /** By account id: what the server knew, until it was read; null afterwards. */
  knew: v.optional(v.record(v.string(), v.nullable(knewSchema)), {}),
});
type Marker = v.InferOutput<typeof markerSchema>;
export type Knew = v.InferOutput<typeof knewSchema>;

/** Null as well where the browser bars its storage. */
export function readMarker(): Marker | null {
  try {
    const parsed = v.safeParse(markerSchema, JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    if (parsed.success) return parsed.output;
    const id = v.safeParse(uuid, /(?:^|; )zhiwei-device=([^;]*)/.exec(document.cookie)?.[1]);
    return id.success ? { id: id.output, lostAt: null, knew: {} } : null;
  } catch {
    return null;
  }
}

function write(marker: Marker): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(marker));
    document.cookie = `zhiwei-device=${marker.id}; max-age=${COOKIE_SECONDS}; path=/; samesite=strict${location.protocol === 'https:' ? '; secure' : ''}`;
  } catch {
    // Storage barred: this phone will not be known again.
  }
}

export const knownDevice = (): string | undefined => readMarker()?.id;

/** Exported for its test. `now` in ms by the phone's clock. */
export function nextMarker(before: Marker | null, id: string, lost: boolean, now: number): Marker {
  if (lost) return { id, lostAt: new Date(now).toISOString(), knew: {} };
  const over = !before?.lostAt || now - Date.parse(before.lostAt) > TELL_FOR;
  return before?.id === id && !over ? before : { id, lostAt: null, knew: {} };
}

/** True while somebody may still have to be told of a loss. */
export function markDevice(id: string, lost: boolean, now: number): boolean {
  const before = readMarker();
  const marker = nextMarker(before, id, lost, now);
  write(marker);
  return marker.lostAt !== null;
}

/** What the server knew of an account's work here; null: it was read. */
export function setKnew(account: string, knew: Knew | null): void {
  const marker = readMarker();
  if (marker) write({ ...marker, knew: { ...marker.knew, [account]: knew } });
}
