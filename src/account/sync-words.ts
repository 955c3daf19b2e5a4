/** How the queue stands, in the sentences of 我的. */
import type { SyncStatus } from '@/sync/engine-types';
import { MINE } from '@/wording/account';
import { clockTime, momentWord } from '@/wording/dates';
import { FAULT_SENTENCE } from '@/wording/sync';
import type { PlainDate } from '@/lib/plain-date';

/** The one sentence a person needs now, or nothing when all is well. Offline is no fault. */
export function troubleSentence(status: SyncStatus): string {
  if (!status.online) return FAULT_SENTENCE.offline;
  return status.fault ? FAULT_SENTENCE[status.fault.kind] : '';
}

export const lastSyncedWord = (status: SyncStatus, today: PlainDate): string => (status.lastSynced ? momentWord(status.lastSynced, today) : MINE.never);

/** What 立即上报 has to say when its round is over. */
export function roundSentence(status: SyncStatus): string {
  if (!status.online) return MINE.syncOffline;
  if (status.fault) return MINE.syncFailed;
  return status.waiting > 0 ? MINE.syncStill(status.waiting) : MINE.syncDone;
}

export const nextTryWord = (nextTry: number | null): string => (nextTry === null ? '' : clockTime(new Date(nextTry).toISOString()));
