const CHECK_EVERY_MS = 60 * 60 * 1_000;

/** The newer version of the app, when one has been fetched and waits for consent. */
export interface Update {
  /** Puts the newer version in place and opens the app anew. */
  install(): void;
}

/**
 * Installs the service worker, and tells of a newer version when one is ready. It is never put in
 * place by itself: the person may be in the middle of a form.
 * @param offer called once for each newer version
 */
export async function watchForUpdates(offer: (update: Update) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('/service-worker.js');
  workbox.addEventListener('waiting', () => {
    offer({
      install: () => {
        workbox.addEventListener('controlling', () => {
          window.location.reload();
        });
        workbox.messageSkipWaiting();
      },
    });
  });
  const registration = await workbox.register();
  if (!registration) return;
  // What is wrong with the files that are kept for use without network is fetched again.
  const mend = (): void => registration.active?.postMessage({ type: 'MEND' });
  const look = (): void => {
    mend();
    void registration.update().catch(() => undefined);
  };
  mend();
  setInterval(look, CHECK_EVERY_MS);
  window.addEventListener('online', look);
}
