import { goTo } from '../kit/go-to.ts';

/**
 * Goes where a notification leads that was pressed while the app is open; from the first moment on, for the service worker
 * says it once. On a device that is locked it is shown once it is opened.
 */
export function followNotifications(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent) => {
    const { type, path } = (data ?? {}) as { readonly type?: unknown; readonly path?: unknown };
    if (type !== 'OPEN' || typeof path !== 'string' || !/^\/(?!\/)/.test(path)) return;
    if (document.querySelector('cm-shell')) goTo(path);
    else history.replaceState(null, '', path);
  });
}
