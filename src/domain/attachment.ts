/** Photos, recordings and papers on a check, a case or one step of it, a household or one visit: limits, and the change that registers one. */
import * as v from 'valibot';
import type { NewChange } from './intents';

/** The server holds the same limits. */
export const MAX_FILES = 9;
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Longest side of a photo that is kept, in pixels. */
export const MAX_SIDE = 1600;
/** Longest recording, in seconds. */
export const MAX_SECONDS = 300;
export const MIMES = ['image/jpeg', 'image/webp', 'image/png', 'audio/webm', 'audio/ogg', 'audio/mp4', 'application/pdf'] as const;

/** What a file is, wherever it rests. `seconds` is the length of a recording; `takenAt` the phone's clock. */
export const fileShape = v.object({
  kind: v.picklist(['photo', 'audio', 'file']), mime: v.string(), name: v.string(), bytes: v.number(), sha256: v.string(),
  width: v.nullable(v.number()), height: v.nullable(v.number()), seconds: v.nullable(v.number()), takenAt: v.string(),
});
export type AttachmentInput = v.InferOutput<typeof fileShape> & { id: string };

/** The row it hangs on: a check, a case, one step of a case, a household, or one visit to it. */
export type AttachmentOwner = { checkId: string } | { caseId: string; eventId?: string } | { householdId: string; visitId?: string };

export const attachmentChange = (folder: string, owner: AttachmentOwner, file: AttachmentInput): NewChange => ({
  k: 'create', folder, tbl: 'attachment', id: file.id,
  data: {
    check_id: 'checkId' in owner ? owner.checkId : null,
    case_id: 'caseId' in owner ? owner.caseId : null,
    event_id: 'caseId' in owner ? (owner.eventId ?? null) : null,
    ...('householdId' in owner ? { household_id: owner.householdId, visit_id: owner.visitId ?? null } : {}),
    kind: file.kind, mime: file.mime, name: file.name, bytes: file.bytes, sha256: file.sha256,
    width: file.width, height: file.height, seconds: file.seconds, taken_at: file.takenAt,
  },
});

/** Where the bytes rest in the bucket `attachment`. */
export const attachmentPath = (school: string, folder: string, sha256: string): string => `${school}/${folder}/${sha256}`;
