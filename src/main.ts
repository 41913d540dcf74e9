import { followNotifications } from './ui/app/notified.ts';
import { firstScreenShown } from './ui/app/screen-shown-event.ts';
import { watchForInstallation } from './ui/kit/install.ts';
import { showKeptLook } from './ui/kit/look/kept-look.ts';
import './ui/theme/theme.css';

/** How long nobody can be expected to wait for a first screen, in milliseconds. */
const AT_REST_MS = 8_000;

showKeptLook();
watchForInstallation();
followNotifications();
void start(firstScreenShown());

/**
 * Puts the app together: the device's memory, the app on the page, newer versions. The first two are large, and are
 * begun one after the other: in between, an old telephone draws and answers.
 */
async function start(isShown: Promise<void>): Promise<void> {
  const drawing = import('./ui/app/app.ts');
  const { openDevice } = await import('./data/device.ts');
  const device = openDevice({
    fetch: (...request) => fetch(...request),
    clock: Date.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    name: 'coudmain',
    origin: location.origin,
    version: __APP_VERSION__,
    screen: () => isShown,
  });
  await drawing;
  const app = document.createElement('cm-app');
  app.device = device;
  app.version = __APP_VERSION__;
  app.arrival = document.querySelector('#arrival');
  document.body.append(app);
  // Keeping the app for later, and a newer one, can wait until there is something to look at; at the
  // sign-in page there is nothing else to wait for.
  await Promise.race([device.calm(), later()]);
  const [{ watchForUpdates }, { followLook }] = await Promise.all([
    import('./ui/app/update.ts'),
    import('./ui/app/follow-look.ts'),
  ]);
  followLook(device);
  await watchForUpdates((update) => {
    app.newer = update;
  });
}

function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, AT_REST_MS));
}
