/** Every address of the app, by hand. The rooms bring their screens; this file gives them their place and their title. */
import type { RouteRecordRaw } from 'vue-router';
import { accountRoutes } from '@/account/routes';
import { fieldRoutes } from '@/field/routes';
import { officeRoutes } from '@/office/routes';
import { PAGE_TITLE } from '@/wording/app';

export const routes: RouteRecordRaw[] = [...fieldRoutes, ...officeRoutes, ...accountRoutes, { path: '/:rest(.*)*', redirect: '/' }];

/** Never a person or a matter: titles stay in the browser's history. */
export const titleOf = (name: unknown): string | null => Object.entries(PAGE_TITLE).find(([page]) => page === name)?.[1] ?? null;
