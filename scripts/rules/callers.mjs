/**
 * A promise that nobody calls is code that nobody needs: an endpoint without a caller on a device or
 * without an answer on the server, a method of a façade without a caller in the app. Prints each;
 * fails on any that is not excused here, and on an excuse that is no longer one.
 */
import { root } from '../paths.mjs';
import { uncalled } from './uncalled.mjs';

/** What may wait for its caller, and why. */
const excused = {
  'Device.close': 'Tests close the devices that they open; a page that is left needs no word.',
  'getHealth on a device': 'Asked by whoever watches the service, not by the app.',
  'listDevices on a device':
    'The coordinators’ page of devices and verdicts asks it: a later issue.',
};

const breaches = [];
const found = uncalled(root);
for (const { name, file } of found) {
  if (!(name in excused)) breaches.push(`${file}: ${name} has no caller.`);
}
for (const name of Object.keys(excused)) {
  if (!found.some((one) => one.name === name)) {
    breaches.push(`scripts/rules/callers.mjs: ${name} is excused and needs it no longer.`);
  }
}
for (const breach of breaches) console.error(breach);
process.exitCode = breaches.length > 0 ? 1 : 0;
