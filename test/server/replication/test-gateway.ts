import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Reader } from '../../../server/accounts/reader.ts';
import { answerErrors, sanitizeUrl } from '../../../server/guards/failures.ts';
import { acceptJsonOnly } from '../../../server/guards/json.ts';
import type { Feeds } from '../../../server/replication/feed/feeds.ts';
import { BodiesAtOnce } from '../../../server/guards/bodies-at-once.ts';
import { replicationGateway } from '../../../server/replication/gateway.ts';
import type { PushResult } from '../../../server/replication/visit.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { StoreUnavailable, type Shelf, type Store } from '../../../server/store/store.ts';
import { RULES } from '../../../src/domain/rules.ts';

/** A door on a loopback port, before a real store, with readers who say who they are. */
export interface TestGateway {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly shelf: Shelf;
  readonly feeds: Feeds;
  /** Counts from now on how often changes are read from the store. */
  countReadings(): () => number;
  /** Lets the store fail after so many more readings of changes; undefined: never. */
  failAfter(readings: number | undefined): void;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** What the server takes for the time; real time until set. */
  readonly clock: { at: number | undefined };
  /** Gives somebody tags in the territory `essai`; none: no place there, though signed in. */
  let(name: string, ...tags: string[]): void;
  /** Ends somebody's session. */
  forget(name: string): void;
  /** Asks as somebody; undefined: without showing anything. */
  ask(name: string | undefined, path: string, init?: RequestInit): Promise<Response>;
  /** The JSON of an answer that must be 2xx. */
  json<T>(name: string, path: string, init?: RequestInit): Promise<T>;
  /** Everything that was pushed, slice by slice. */
  readonly pushed: (readonly unknown[])[];
  close(): Promise<void>;
}

/** The territory in which all this happens. */
export const TERRITORY = 'essai';

/** Credentials of a request: HTTP Basic, as a stock replicator sends them. */
export function basic(name: string): string {
  return `Basic ${Buffer.from(`${name}:open`).toString('base64')}`;
}

/** Opens a doorway in a folder of its own. */
export async function openTestGateway({
  clockSkew = 0,
  open = (folder) => EmbeddedStore.open(folder),
}: {
  clockSkew?: number;
  open?: (folder: string) => Store | Promise<Store>;
} = {}): Promise<TestGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-door-'));
  const store = await open(folder);
  const shelf = await store.create(TERRITORY);
  const places = new Map<string, readonly string[]>();
  const clock: TestGateway['clock'] = { at: undefined };
  const pushed: (readonly unknown[])[] = [];
  const app = Fastify({
    rewriteUrl: sanitizeUrl,
    forceCloseConnections: 'idle',
  });
  answerErrors(app);
  acceptJsonOnly(app);
  let readings = 0;
  let left: number | undefined;
  const feeds = replicationGateway(app, {
    bodies: new BodiesAtOnce(),
    rules: RULES,
    store: watched(store, clockSkew, () => {
      readings += 1;
      if (left !== undefined && (left -= 1) < 0) throw new StoreUnavailable('not in this test');
    }),
    secret: 'a secret for tests',
    clock: () => clock.at ?? Date.now(),
    isKnown: (request) => Promise.resolve(places.has(documentNameOf(request) ?? '')),
    findReader: (request, territory) => {
      const name = documentNameOf(request) ?? '';
      const tags = places.get(name) ?? [];
      const isHere = territory === TERRITORY && tags.length > 0;
      return Promise.resolve(isHere ? readerOf(name, tags) : undefined);
    },
    receive: (_territory, _reader, docs) => {
      pushed.push(docs);
      return Promise.resolve(docs.map(taken));
    },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const ask = (name: string | undefined, path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (name !== undefined) headers.set('authorization', basic(name));
    if (init.body != null) headers.set('content-type', 'application/json');
    return fetch(origin + path, { ...init, headers });
  };
  return {
    app,
    store,
    shelf,
    feeds,
    failAfter: (count) => (left = count),
    countReadings: () => {
      const before = readings;
      return () => readings - before;
    },
    origin,
    clock,
    pushed,
    ask,
    let: (name, ...tags) => void places.set(name, tags),
    forget: (name) => void places.delete(name),
    json: async <T>(name: string, path: string, init?: RequestInit): Promise<T> => {
      const response = await ask(name, path, init);
      const text = await response.text();
      if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
      return JSON.parse(text) as T;
    },
    close: async () => {
      await app.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The same store, with the skew of another one; it tells when changes are read from it. */
function watched(store: Store, clockSkew: number, tell: () => void): Store {
  return new Proxy(store, {
    get(target, name) {
      if (name === 'clockSkew') return clockSkew;
      if (name !== 'shelf') return Reflect.get(target, name, target) as unknown;
      return async (territory: string) => watchedShelf(await target.shelf(territory), tell);
    },
  });
}

function watchedShelf(shelf: Shelf, tell: () => void): Shelf {
  return new Proxy(shelf, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const method = value.bind(target) as (...args: unknown[]) => unknown;
      if (name !== 'changes') return method;
      return async (...args: unknown[]): Promise<unknown> => {
        tell();
        return method(...args);
      };
    },
  });
}

function documentNameOf({ headers }: FastifyRequest): string | undefined {
  const encoded = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  return encoded && Buffer.from(encoded, 'base64').toString().split(':')[0];
}

function readerOf(name: string, tags: readonly string[]): Reader {
  const epoch = createHash('sha256').update(tags.join()).digest('hex').slice(0, 12);
  const isKey = tags.includes('copy');
  return { user: `user:${name}`, roles: [], tags, epoch, mayPush: !isKey, device: `of-${name}` };
}

function taken(doc: unknown): PushResult {
  const id = String((doc as { _id?: unknown } | null)?._id);
  return { ok: true, id, rev: '1-0123456789abcdef0123456789abcdef' };
}
