import type { RouteRecordRaw } from 'vue-router';

export const officeRoutes: readonly RouteRecordRaw[] = [
  { path: '/ledger', name: 'ledger', component: () => import('./LedgerScreen.vue') },
  { path: '/inbox', name: 'inbox', component: () => import('./inbox/InboxScreen.vue'), meta: { fab: false, desk: true } },
  { path: '/board', name: 'board', component: () => import('./board/BoardScreen.vue'), meta: { fab: false, desk: true } },
  { path: '/lookback', name: 'lookback', component: () => import('./lookback/LookbackScreen.vue'), meta: { fab: false, desk: true } },
  { path: '/lookback/:id', name: 'look-run', component: () => import('./lookback/LookRunScreen.vue'), props: true, meta: { fab: false, desk: true } },
  { path: '/visits-desk', name: 'visits-desk', component: () => import('./visits/VisitsDeskScreen.vue'), meta: { fab: false, desk: true } },
  { path: '/visits-desk/rounds/:id', name: 'visit-round', component: () => import('./visits/RoundScreen.vue'), props: true, meta: { fab: false, desk: true } },
  { path: '/visits-desk/import', name: 'household-import', component: () => import('./visits/ImportHouseholdsScreen.vue'), meta: { fab: false, desk: true } },
  { path: '/visits-desk/kept', name: 'retention', component: () => import('./visits/RetentionScreen.vue'), meta: { fab: false, desk: true } },
  { path: '/devices', name: 'devices', component: () => import('./care/DevicesScreen.vue'), meta: { fab: false, desk: true } },
  { path: '/review', name: 'review', component: () => import('./care/ReviewScreen.vue'), meta: { fab: false, desk: true } },
  { path: '/import', name: 'import', component: () => import('./care/ImportScreen.vue'), meta: { fab: false, desk: true } },
];
