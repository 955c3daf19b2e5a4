import type { RouteRecordRaw } from 'vue-router';

/** The screens of the phone's work. `focus`: one task fills the screen, so the bottom tabs and the global button step aside;
    `fab: false`: on a phone the screen has a main action of its own. */
export const fieldRoutes = [
  { path: '/', name: 'today', component: () => import('./TodayScreen.vue') },
  { path: '/check/:unit/:week/:ordinal(\\d+)', name: 'check', component: () => import('./CheckScreen.vue'), props: true, meta: { focus: true } },
  { path: '/register', name: 'register', component: () => import('./RegisterScreen.vue'), meta: { focus: true } },
  { path: '/cases', name: 'cases', component: () => import('./CasesScreen.vue') },
  { path: '/cases/:id', name: 'case', component: () => import('./CaseScreen.vue'), props: true, meta: { fab: false } },
  { path: '/cases/:id/paper/new/:kind', name: 'paper-new', component: () => import('./papers/PaperNewScreen.vue'), props: true, meta: { focus: true } },
  { path: '/cases/:id/paper/:paper', name: 'paper', component: () => import('./papers/PaperScreen.vue'), props: true, meta: { focus: true } },
  { path: '/duty', name: 'duty', component: () => import('./duty/DutyScreen.vue'), meta: { fab: false } },
  { path: '/visits', name: 'visits', component: () => import('./VisitsScreen.vue') },
  { path: '/visits/new', name: 'household-new', component: () => import('./visits/HouseholdNewScreen.vue'), meta: { focus: true } },
  { path: '/visits/:id', name: 'household', component: () => import('./visits/HouseholdScreen.vue'), props: true, meta: { fab: false } },
  { path: '/visits/:id/plan', name: 'visit-plan', component: () => import('./visits/PlanScreen.vue'), props: true, meta: { focus: true } },
  { path: '/visits/:id/record/:visit', name: 'visit-record', component: () => import('./visits/RecordScreen.vue'), props: true, meta: { focus: true } },
] satisfies RouteRecordRaw[];
