import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { AccountMembership, UserId } from '../../server/accounts/account.ts';
import { readConfig } from '../../server/process/config.ts';
import { receive } from '../../server/referee/receive.ts';
import { startService, type Service } from '../../server/process/service.ts';
import { villageBasemap } from './basemap.ts';
import { publishPack, type PackOrder } from './pack.ts';
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import { knownNounsOf } from '../../src/contract/known-nouns-of.ts';
import { SCHEMAS } from '../../src/contract/nouns.ts';
import { NOUNS } from '../../src/domain/nouns.ts';
import { parcelNoun } from '../support/parcel/parcel-noun.ts';
import { parcelSchemas } from '../support/parcel/parcel-schemas.ts';

/** A real service with a back door for tests: they create territories and end sessions. */
export interface TestServer {
  url(): string;
  answer(verb: string, incoming: IncomingMessage, answer: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

interface TestServerRequest {
  readonly territory?: string;
  readonly user?: UserId;
  readonly name?: string;
  readonly login?: string;
  readonly password?: string;
  readonly place?: AccountMembership;
  readonly facts?: readonly unknown[];
  readonly pack?: PackOrder;
}

/** The nouns of the product, and one that only tests know. */
const nouns = knownNounsOf([...NOUNS, parcelNoun], { ...SCHEMAS, parcel: parcelSchemas });

/** A try must cost something, and a hundred tests must not take minutes. */
const CHEAP = { N: 2 ** 8, r: 8, p: 1 };

/** Opens a service on an empty embedded store in a temporary folder. */
export async function openTestServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-hall-'));
  const backups = new Map<string, string[]>();
  let service = await start(folder);

  const verbs: Record<string, (order: TestServerRequest) => Promise<unknown>> = {
    async found({ territory = '' }) {
      await service.store.create(territory);
    },
    async account({ login = '', password = '', name = '' }) {
      return { user: await service.office.accounts.create({ login, password, name }) };
    },
    async join({ user, territory = '', place }) {
      await service.office.accounts.join(must(user), territory, must(place));
    },
    async leave({ user, territory = '' }) {
      await service.office.accounts.leave(must(user), territory);
    },
    async end({ user, territory = '' }) {
      await service.office.accounts.endPlace(must(user), territory, undefined);
    },
    async password({ user, password = '' }) {
      await service.office.accounts.setPassword(must(user), password);
    },
    async post({ territory = '', user, place, facts = [] }) {
      const shelf = await service.store.shelf(territory);
      const actor = { user: must(user), ...must(place) };
      const results = await receive(shelf, actor, facts, Date.now(), nouns);
      await service.referees.catchUp(territory);
      return results.filter((result) => !('ok' in result));
    },
    async basemap() {
      return { base64: await villageBasemap() };
    },
    async pack({ territory = '', pack }) {
      return publishPack(folder, territory, must(pack));
    },
    async backup({ territory = '' }) {
      const lines: string[] = [];
      for await (const line of service.store.backup(territory)) lines.push(line);
      backups.set(territory, lines);
    },
    async restore({ territory = '' }) {
      await service.stop();
      for (const end of ['', '-wal', '-shm']) {
        await rm(join(folder, 'territories', `${territory}.sqlite${end}`), { force: true });
      }
      const store = EmbeddedStore.open(folder);
      const lines = must(backups.get(territory));
      await store.restore(
        territory,
        (async function* () {
          yield* lines;
        })(),
      );
      await store.close();
      service = await start(folder);
    },
    async documents({ territory = '' }) {
      const shelf = await service.store.shelf(territory);
      const { changes } = await shelf.changes('0', { limit: 100_000 });
      return changes.map(({ doc }) => doc);
    },
  };

  return {
    url: () => service.url,
    async answer(verb, incoming, answer) {
      try {
        const order = JSON.parse((await text(incoming)) || '{}') as TestServerRequest;
        const made = await must(verbs[verb])(order);
        answer.setHeader('content-type', 'application/json');
        answer.end(JSON.stringify(made ?? {}));
      } catch (error) {
        answer.writeHead(500).end(String(error));
      }
    },
    async close() {
      await service.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function start(folder: string): Promise<Service> {
  const read = readConfig({
    DATA_DIR: folder,
    COUDMAIN_DEMO: 'off',
    RATE_LIMIT: '0',
    LOG_LEVEL: 'silent',
    PORT: '0',
    DIST_DIR: join(folder, 'dist'),
  });
  if (!read.ok) throw new Error(read.problems.join());
  const store = EmbeddedStore.open(folder);
  return startService({ config: read.config, store, nouns, clock: Date.now, cost: CHEAP });
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The order lacks something.');
  return value;
}
