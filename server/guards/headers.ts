import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { SERVER_HEADER } from '../../src/contract/kernel/app-generation.ts';

const TILES = ['https://data.geopf.fr', 'https://tile.openstreetmap.org'];

/** What a browser may do with the answers of this server: nearly nothing but run the app. */
export async function protectByHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        // Lit's styleMap writes its first picture as a style attribute; attributes cannot load code.
        'style-src-attr': ["'unsafe-inline'"],
        'img-src': ["'self'", 'data:', ...TILES],
        'font-src': ["'self'"],
        'connect-src': ["'self'", ...TILES],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // Over plain http browsers ignore it; over https the app never goes back.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', PERMISSIONS);
    reply.header('x-request-id', request.id);
    reply.header(SERVER_HEADER, '1');
    if (/^\/(api|db)(\/|$|\?)/.test(request.raw.url ?? ''))
      reply.header('cache-control', 'no-store');
  });
}

const PERMISSIONS = [
  'geolocation=(self)',
  // Reads the codes that another telephone shows.
  'camera=(self)',
  ...['microphone', 'payment', 'usb', 'serial', 'hid', 'midi'].map((feature) => `${feature}=()`),
].join(', ');
