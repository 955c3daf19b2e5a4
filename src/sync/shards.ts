/**
 * Which shard a folder's list rows rest in. New folders fill the newest shard, so that a first pull writes each shard about once;
 * spread by hash, every page would write all of them again.
 */
import type { Bundle, Bundles } from '@/db/bundle';

const ROOM = 160;

export class Shards {
  private readonly home = new Map<string, number>();
  private readonly content = new Map<number, Set<string>>();
  private last = 0;

  reset(shards: ReadonlyMap<number, Bundles>): void {
    this.home.clear();
    this.content.clear();
    this.last = 0;
    for (const [shard, bundles] of shards) for (const folder of bundles.keys()) this.enter(folder, shard);
  }

  /** The shards that change with these folders, whole, as they will be. */
  with(changed: ReadonlyMap<string, Bundle | null>, known: Bundles): { shards: Map<number, Bundles>; homes: Map<string, number> } {
    const shards = new Map<number, Bundles>();
    const homes = new Map<string, number>();
    const open = (shard: number): Bundles => {
      const there = shards.get(shard) ?? new Map(Array.from(this.content.get(shard) ?? [], (folder) => [folder, known.get(folder)] as const).filter((pair): pair is [string, Bundle] => pair[1] !== undefined));
      shards.set(shard, there);
      return there;
    };
    let newest = this.last;
    for (const [folder, bundle] of changed) {
      const shard = this.home.get(folder);
      if (!bundle) {
        if (shard !== undefined) open(shard).delete(folder);
      } else if (shard !== undefined) {
        open(shard).set(folder, bundle);
      } else {
        if (open(newest).size >= ROOM) newest++;
        open(newest).set(folder, bundle);
        homes.set(folder, newest);
      }
    }
    return { shards, homes };
  }

  /** After the shards were written. */
  adopt(changed: ReadonlyMap<string, Bundle | null>, homes: ReadonlyMap<string, number>): void {
    for (const [folder, bundle] of changed) {
      if (bundle) continue;
      this.content.get(this.home.get(folder) ?? -1)?.delete(folder);
      this.home.delete(folder);
    }
    for (const [folder, shard] of homes) this.enter(folder, shard);
  }

  private enter(folder: string, shard: number): void {
    const there = this.content.get(shard);
    if (there) there.add(folder);
    else this.content.set(shard, new Set([folder]));
    this.home.set(folder, shard);
    this.last = Math.max(this.last, shard);
  }
}
