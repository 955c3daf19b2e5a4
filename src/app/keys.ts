import type { InjectionKey } from 'vue';
import type { Booting } from './boot';
import type { Updates } from './updates';

export const UPDATES: InjectionKey<Updates> = Symbol('updates');
export const BOOTING: InjectionKey<Booting> = Symbol('booting');
