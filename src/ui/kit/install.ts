/** The browser's own question whether to install the app, when it is ready to ask it. */
export interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const offers: InstallPrompt[] = [];

/** Keeps the browser's offer to install the app until the person asks for it. */
export function watchForInstallation(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offers.splice(0, offers.length, event as InstallPrompt);
  });
  window.addEventListener('appinstalled', () => {
    offers.length = 0;
  });
}

/** The browser's offer, if it made one. */
export function installPrompt(): InstallPrompt | undefined {
  return offers[0];
}
