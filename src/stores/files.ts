/** Photos, recordings and papers that rest on this phone, until the school's store has them and while they are looked at. */
import { defineStore } from 'pinia';
import { computed } from 'vue';
import type { LocalFile, NewFile } from '@/sync/files-types';
import { useEngine } from './engine';

export type { FileKind, LocalFile, NewFile } from '@/sync/files-types';

export const useFiles = defineStore('files', () => {
  const engine = useEngine();
  const queue = () => engine.need().files;

  const list = computed<readonly LocalFile[]>(() => {
    void engine.version;
    return engine.current?.files.list() ?? [];
  });
  const byId = computed(() => new Map(list.value.map((file) => [file.id, file])));
  const inDraft = (draft: string) => list.value.filter((file) => file.draft === draft);
  const pick = (ids: readonly string[]) => ids.flatMap((id) => byId.value.get(id) ?? []);

  /** Saved and not yet in the school's store. */
  const toSend = computed(() => {
    const files = list.value.filter((file) => file.state === 'waiting' || file.state === 'sending');
    const sum = (of: (file: LocalFile) => number) => files.reduce((total, file) => total + of(file), 0);
    return { count: files.length, bytes: sum((file) => file.bytes), sent: sum((file) => file.sent) };
  });
  const wifiOnly = computed(() => {
    void engine.version;
    return engine.current?.files.wifiOnly() ?? false;
  });

  return {
    list, inDraft, pick, toSend, wifiOnly, get: (id: string) => byId.value.get(id),
    add: (file: NewFile) => queue().add(file), drop: (id: string) => queue().drop(id), thumb: (id: string) => queue().thumb(id), read: (id: string) => queue().read(id),
    setWifiOnly: (on: boolean) => queue().setWifiOnly(on),
  };
});
