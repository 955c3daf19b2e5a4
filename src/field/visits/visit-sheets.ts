/** What is opened from the page of a household, in one piece: asked for with its first sheet, never with the page. */
export { default as AidDialog } from './AidDialog.vue';
export { default as HouseEditDialog } from './HouseEditDialog.vue';
export { default as HousePrint } from './HousePrint.vue';
export { default as PromiseDialog } from './PromiseDialog.vue';
export { default as RaiseDialog } from './RaiseDialog.vue';
export { default as SupportDialog } from './SupportDialog.vue';
