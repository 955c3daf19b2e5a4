/** What only some registrations ask for, in one piece: asked for when a category or a second person calls for it, never with the form. */
export { default as DuplicateHint } from './DuplicateHint.vue';
export { default as HazardFields } from './HazardFields.vue';
export { default as PetitionFields } from './PetitionFields.vue';
export { default as SidesField } from './SidesField.vue';
export { default as SignsField } from './SignsField.vue';
