import type { RouteRecordRaw } from 'vue-router';
import { LEDGER } from '@/wording/office';

export const officeRoutes: readonly RouteRecordRaw[] = [
  { path: '/ledger', name: 'ledger', component: () => import('./LedgerScreen.vue'), meta: { title: LEDGER } },
];
