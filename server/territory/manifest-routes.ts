import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Gatekeeper } from '../accounts/gatekeeper.ts';
import type { Territories } from '../accounts/territories.ts';
import { ApiRefusal, refuse } from '../guards/api-refusal.ts';
import type { Doc, Store } from '../store/store.ts';
import { ICONS, iconOf, type IconName } from './icon.ts';
import { manifestOf, versionOf } from './manifest.ts';

/** What manifests are made from. */
export interface ManifestParts {
  readonly store: Pick<Store, 'names'>;
  readonly territories: Pick<Territories, 'itself'>;
  readonly gatekeeper: Pick<Gatekeeper, 'whoIs'>;
  /** Where the built app is, with the manifest of no territory. */
  readonly dist: string;
}

/** The app that is installed carries the name and the icon of its territory. */
export function manifestRoutes(app: FastifyInstance, parts: ManifestParts): void {
  const { territories, dist } = parts;
  const icons = new Map<string, Buffer>();

  app.get('/manifest.webmanifest', async (request, reply) => {
    const built = await readFile(join(dist, 'manifest.webmanifest'), 'utf8').catch(() => undefined);
    if (built === undefined) return refuse(reply, new ApiRefusal('not_found'));
    // Who is signed in changes the answer: nobody between may keep it.
    reply.header('cache-control', 'private, no-cache').type('application/manifest+json');
    const own = await territoryOf(request, parts);
    if (!own) return reply.send(built);
    const parsed = JSON.parse(built) as Record<string, unknown>;
    return reply.send(JSON.stringify(manifestOf(parsed, own.name, own.itself)));
  });

  // Telephones of Apple take this, and no icon of a manifest; they ask for it without being told as well.
  app.get('/apple-touch-icon.png', async (request, reply) => {
    const own = await territoryOf(request, parts);
    const built = join(dist, 'icons', 'apple-touch-icon-180.png');
    const icon =
      (own && iconOf(own.itself, 'icon-180')) ?? (await readFile(built).catch(() => undefined));
    if (!icon) return refuse(reply, new ApiRefusal('not_found'));
    return reply.header('cache-control', 'private, no-cache').type('image/png').send(icon);
  });

  app.get<{ Params: { territory: string; version: string; file: string } }>(
    '/territory-icons/:territory/:version/:file',
    async (request, reply) => {
      const { territory, version, file } = request.params;
      const name = file.replace(/\.png$/, '');
      const itself = isIcon(name) ? await territories.itself(territory) : undefined;
      // One that is no longer theirs is nobody's: what it was made of is gone.
      if (!itself || !isIcon(name) || versionOf(itself) !== version) {
        return refuse(reply, new ApiRefusal('not_found'));
      }
      const key = `${version} ${name}`;
      const icon = icons.get(key) ?? iconOf(itself, name);
      if (!icon) return refuse(reply, new ApiRefusal('not_found'));
      if (icons.size >= MOST_KEPT) icons.clear();
      icons.set(key, icon);
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .type('image/png')
        .send(icon);
    },
  );
}

/** Icons of so many are held ready; made anew they take a tenth of a second. */
const MOST_KEPT = 40;

function isIcon(name: string): name is IconName {
  return Object.hasOwn(ICONS, name);
}

/** Whose app it is: that of the one territory where this person has a place, or the only one there is. */
async function territoryOf(
  request: FastifyRequest,
  { gatekeeper, store, territories }: ManifestParts,
): Promise<{ readonly name: string; readonly itself: Doc } | undefined> {
  const person = await gatekeeper.whoIs(request);
  const names = person ? Object.keys(person.account.memberships) : await store.names();
  const [name, another] = names;
  if (name === undefined || another !== undefined) return undefined;
  const itself = await territories.itself(name);
  return typeof itself?.['name'] === 'string' ? { name, itself } : undefined;
}
