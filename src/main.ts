import { openDevice } from './data/device.ts';
import './ui/app/app.ts';
import { watchForInstallation } from './ui/kit/install.ts';
import { watchForUpdates } from './ui/app/update.ts';
import './ui/theme/theme.css';

/** Puts the app together: the device's memory, the app on the page, newer versions. */
const device = openDevice({
  fetch: (...request) => fetch(...request),
  clock: Date.now,
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  name: 'coudmain',
  origin: location.origin,
  version: __APP_VERSION__,
});
const app = document.createElement('cm-app');
app.device = device;
app.version = __APP_VERSION__;
app.arrival = document.querySelector('#arrival');
document.body.append(app);
watchForInstallation();
void watchForUpdates((update) => {
  app.newer = update;
});
