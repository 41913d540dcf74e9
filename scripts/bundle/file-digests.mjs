/** Tells the service worker what each file was when it was built: it keeps nothing else under that name. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** For Vite, which says where the files are (`plugin`), and for Workbox's list of them (`transform`). */
export function fileDigests() {
  let folder = '';
  return {
    plugin: {
      name: 'file-digests',
      configResolved({ root, build }) {
        folder = resolve(root, build.outDir);
      },
    },
    transform: async (entries) => ({
      manifest: await Promise.all(
        entries.map(async (entry) => ({ ...entry, integrity: await digestOf(folder, entry.url) })),
      ),
    }),
  };
}

async function digestOf(folder, url) {
  const bytes = await readFile(resolve(folder, url));
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}
