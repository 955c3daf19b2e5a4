/** How far the start has come; the root component shows one screen for each state. */
import { shallowRef, type ShallowRef } from 'vue';
import type { StoreTrouble } from '@/wording/account';

export type Boot = { state: 'opening' } | { state: 'ready' } | { state: 'failed'; trouble: StoreTrouble };

export interface Booting {
  boot: ShallowRef<Boot>;
  /** Opens what this phone remembers; again after a failure. */
  start(): Promise<void>;
}

export const newBoot = (): ShallowRef<Boot> => shallowRef<Boot>({ state: 'opening' });
