import { KeptFiles } from './kept-files.ts';
import { showNotifications } from './push.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly {
    readonly url: string;
    /** From scripts/bundle/file-digests.mjs; what the build lists besides, without one, is in the list with one too. */
    readonly integrity?: string;
  }[];
};

/** Whoever asks for these is not at a screen of the app. */
const NO_SCREENS = /^\/(api|db|p|t|door|public|calendar)\//;

// The whole app is kept at installation, so it starts without network. What it knows of people is
// never kept here: records live sealed in IndexedDB, and nothing under /api or /db is cached.
const files = new KeptFiles({
  files: self.__WB_MANIFEST.flatMap(({ url, integrity }) =>
    integrity === undefined ? [] : [{ path: `/${url}`, integrity }],
  ),
  caches,
  fetch: (...request) => fetch(...request),
  origin: self.location.origin,
});

self.addEventListener('install', (event) => event.waitUntil(files.keepAll()));

// The tab in which the app was first opened finds its later screens here too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (files.knows(request)) event.respondWith(files.answer(request));
  else if (request.mode === 'navigate' && !NO_SCREENS.test(new URL(request.url).pathname)) {
    event.respondWith(files.page(request));
    event.waitUntil(forgetEarlierIfAlone());
  }
});

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { readonly type?: unknown };
  // A new version waits until the person agrees: never in the middle of a form.
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  // A file that a newer release does not have any more cannot be mended: its service worker comes.
  if (type === 'MEND') event.waitUntil(files.keepAll().catch(() => undefined));
});

showNotifications();

/** Files of earlier releases stay for the tabs that began with them, and those of the one that waits are not ours. */
async function forgetEarlierIfAlone(): Promise<void> {
  const { installing, waiting } = self.registration;
  if (installing || waiting) return;
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (tabs.length === 0) await files.forgetEarlier();
}
