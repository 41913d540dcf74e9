/**
 * Builds the page of the public door (`src/door`) beside the app, into `dist/door`: apart from it, so that it shares
 * no file with the app, is outside of what the service worker keeps, and stays as small as it is.
 */
import { resolve } from 'node:path';
import { build } from 'vite';
import { at } from '../paths.mjs';

/** For Vite: once the app is built, the door is. */
export function publicDoor() {
  let target;
  let outDir;
  return {
    name: 'public-door',
    apply: 'build',
    configResolved(config) {
      target = config.build.target;
      outDir = resolve(config.root, config.build.outDir, 'door');
    },
    closeBundle: {
      sequential: true,
      // Before the service worker lists what it keeps, or after: it leaves `door/` out.
      handler: () =>
        build({
          configFile: false,
          root: at('src/door'),
          publicDir: false,
          base: '/door/',
          logLevel: 'warn',
          build: { target, outDir, emptyOutDir: true, manifest: true },
        }),
    },
  };
}
