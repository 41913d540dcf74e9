import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { createServer } from 'vite';
import { symbolsInUse } from '../../scripts/bundle/symbols-in-use.mjs';

const root = join(import.meta.dirname, '../..');

/** The gallery page, served as the app is built; `port` 0 takes any free one. */
export async function serveGallery(port: number): Promise<{ server: ViteDevServer; url: string }> {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'mpa',
    cacheDir: join(root, '.cache/gallery'),
    logLevel: 'error',
    plugins: [symbolsInUse()],
    server: { host: '127.0.0.1', port, strictPort: port !== 0, hmr: false, watch: null },
    optimizeDeps: { entries: ['test/gallery/page/gallery.ts'] },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || address === null)
    throw new Error('The gallery has no address');
  return { server, url: `http://127.0.0.1:${String(address.port)}/test/gallery/page/index.html` };
}
