import type { RouteRecordRaw } from 'vue-router';

export const officeRoutes: readonly RouteRecordRaw[] = [
  { path: '/ledger', name: 'ledger', component: () => import('./LedgerScreen.vue') },
  { path: '/devices', name: 'devices', component: () => import('./care/DevicesScreen.vue'), meta: { fab: false } },
  { path: '/review', name: 'review', component: () => import('./care/ReviewScreen.vue'), meta: { fab: false } },
  { path: '/import', name: 'import', component: () => import('./care/ImportScreen.vue'), meta: { fab: false } },
];
