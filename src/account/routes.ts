import type { RouteRecordRaw } from 'vue-router';

export const accountRoutes = [
  { path: '/mine', name: 'mine', component: () => import('./MineScreen.vue') },
  { path: '/attention', name: 'attention', component: () => import('./AttentionScreen.vue'), meta: { fab: false } },
] satisfies RouteRecordRaw[];
