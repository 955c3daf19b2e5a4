/** What only the office and the admin do, and only with network. */
import { defineStore } from 'pinia';
import { attachmentPath } from '@/domain/attachment';
import type { Op } from '@/domain/wire';
import type { Desk } from '@/sync/desk';
import { useBook } from './book';
import { useEngine } from './engine';

export type { DeviceRow, LookRow, ReviewRow } from '@/sync/desk';
export type { Fault } from '@/sync/remote';

export const useDesk = defineStore('desk', () => {
  const book = useBook();
  const engine = useEngine();
  let port: Desk | null = null;

  function need(): { port: Desk; school: string } {
    const school = book.school?.id;
    if (!port || !school) throw new Error('no school is open');
    return { port, school };
  }

  return {
    /** Called once by the composition root. */
    connect: (desk: Desk) => { port = desk; },
    devices: () => { const at = need(); return at.port.devices(at.school); },
    endDevice: (device: string, person: string, ended: boolean) => { const at = need(); return at.port.endDevice(at.school, device, person, ended); },
    reviews: () => { const at = need(); return at.port.reviews(at.school); },
    decide: (mids: readonly string[], outcome: 'taken' | 'dropped', note: string) => { const at = need(); return at.port.decide(at.school, mids, outcome, note); },
    noteExport: (what: string, purpose: string, withWords: boolean, rows: number) => { const at = need(); return at.port.noteExport(at.school, what, purpose, withWords, rows); },
    looks: (file: string) => need().port.looks(file),
    retention: () => { const at = need(); return at.port.retention(at.school); },
    bringIn: (person: string, ops: readonly Op[]) => { const at = need(); return at.port.bringIn(at.school, person, engine.need().device, ops); },
    bringFile: (file: { id: string; folder: string; sha256: string; mime: string }, body: ArrayBuffer) => {
      const at = need();
      return at.port.bringFile(attachmentPath(at.school, file.folder, file.sha256), body, file.mime, file.id);
    },
  };
});
