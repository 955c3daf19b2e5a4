import 'vue-router';

declare module 'vue-router' {
  interface RouteMeta {
    /** A form is being filled in: no tabs, no floating button, and nothing may reload. */
    focus?: boolean;
  }
}
