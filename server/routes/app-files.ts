import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiRefusal, refuse } from '../guards/api-refusal.ts';

const NOT_BUILT = 'The app is not built yet. Run: npm run build';

/**
 * The built app. What has a hash in its name (`/assets/`) is kept for a year; everything else is
 * asked for again each time. Addresses of screens get the app itself, which knows its screens.
 */
export async function appFiles(app: FastifyInstance, dist: string): Promise<void> {
  const isBuilt = existsSync(join(dist, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: dist,
      index: ['index.html'],
      dotfiles: 'ignore',
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.slice(dist.length).replaceAll('\\', '/').includes('/assets/');
        reply.header(
          'cache-control',
          isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!isForScreen(request)) return refuse(reply, new ApiRefusal('not_found'));
    if (isBuilt) return reply.sendFile('index.html');
    return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
  });
}

function isForScreen(request: FastifyRequest): boolean {
  const { method, headers, url } = request;
  return (
    (method === 'GET' || method === 'HEAD') &&
    (headers.accept ?? '').includes('text/html') &&
    !/^\/(api|db|assets|door|p|t)(\/|\?|$)/.test(url)
  );
}
