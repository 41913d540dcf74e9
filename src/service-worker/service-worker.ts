import {
  createHandlerBoundToURL,
  cleanupOutdatedCaches,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly (
    string | { readonly url: string; readonly revision: string | null }
  )[];
};

// The whole app is kept at installation, so it starts without network. What it knows of people is
// never kept here: records live sealed in IndexedDB, and nothing under /api or /db is cached.
precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api\//, /^\/db\//, /^\/p\//, /^\/door\//, /^\/public\//],
  }),
);

// A new version waits until the person agrees: never in the middle of a form.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
