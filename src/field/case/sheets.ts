/** What is opened from the page of a case, in one piece: asked for with its first sheet, never with the page. */
export { default as CaseLinks } from './CaseLinks.vue';
export { default as EditDialog } from './EditDialog.vue';
export { default as MoreSteps } from './MoreSteps.vue';
export { default as ReadersDialog } from './ReadersDialog.vue';
export { default as StepDialog } from './StepDialog.vue';
