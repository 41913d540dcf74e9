import { openDevice } from './data/device.ts';
import './ui/app/app.ts';
import { followNotifications } from './ui/app/notified.ts';
import { watchForInstallation } from './ui/kit/install.ts';
import { showKeptLook } from './ui/kit/look/kept-look.ts';
import { firstScreenShown } from './ui/app/screen-shown-event.ts';
import './ui/theme/theme.css';

/** How long nobody can be expected to wait for a first screen, in milliseconds. */
const AT_REST_MS = 8_000;

/** Puts the app together: the device's memory, the app on the page, newer versions. */
showKeptLook();
const isShown = firstScreenShown();
const device = openDevice({
  fetch: (...request) => fetch(...request),
  clock: Date.now,
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  name: 'coudmain',
  origin: location.origin,
  version: __APP_VERSION__,
  screen: () => isShown,
});
const app = document.createElement('cm-app');
app.device = device;
app.version = __APP_VERSION__;
app.arrival = document.querySelector('#arrival');
document.body.append(app);
watchForInstallation();
followNotifications();
// Keeping the app for later, and a newer one, can wait until there is something to look at; at the
// sign-in page there is nothing else to wait for.
void Promise.race([device.calm(), later()]).then(async () => {
  const [{ watchForUpdates }, { followLook }] = await Promise.all([
    import('./ui/app/update.ts'),
    import('./ui/app/follow-look.ts'),
  ]);
  followLook(device);
  await watchForUpdates((update) => {
    app.newer = update;
  });
});

function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, AT_REST_MS));
}
