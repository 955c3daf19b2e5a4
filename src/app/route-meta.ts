import 'vue-router';

declare module 'vue-router' {
  interface RouteMeta {
    /** A form is being filled in: no tabs, no floating button, and nothing may reload. */
    focus?: boolean;
    /** False: no floating button on the phone, because the screen has a main action of its own. The desk's side bar keeps it. */
    fab?: boolean;
    /** Only the office and the leads come here: not fetched ahead on other phones. */
    desk?: boolean;
  }
}
