/** All that screens show of photos and recordings, as one part of the app that is loaded when the first of it is needed. */
export { default as AttachField } from './AttachField.vue';
export { default as CaseFiles } from './CaseFiles.vue';
export { default as CheckFiles } from './CheckFiles.vue';
export { default as HouseFiles } from './HouseFiles.vue';
