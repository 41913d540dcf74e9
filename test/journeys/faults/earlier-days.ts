import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CouchClient } from '../../../server/store/couchdb/couch-client.ts';
import { CouchdbDouble } from '../../server/store/couchdb/double/double-server.ts';
import { removeDatabases } from '../../server/store/couchdb/databases.ts';
import { openRunningApp, type RunningApp } from '../running-app.ts';

/** A running house whose data can be put back to an earlier day, as an administrator would do it by hand. */
export interface HouseWithEarlierDays {
  readonly app: RunningApp;
  /** Keeps what a territory has now. */
  keep(): Promise<void>;
  /** Puts it back: the house finds out by itself. */
  putBack(): Promise<void>;
  close(): Promise<void>;
}

/** A kind of store, and a house on it. */
export interface KindOfStore {
  readonly name: string;
  /** Why it cannot be tried here. */
  readonly leftOut?: string;
  open(): Promise<HouseWithEarlierDays>;
}

const TERRITORY = 'trois-clochers';
const PREFIX = 'coudmain-';
const DATABASE = `${PREFIX}${TERRITORY}`;
const EARLIER = `earlier-${DATABASE}`;

/** A file of the embedded store, copied and put back while the service is stopped. */
const fileOfSqlite: KindOfStore = {
  name: 'a file that was put back while the service was stopped',
  async open() {
    const app = await openRunningApp();
    const file = join(app.folder, 'territories', `${TERRITORY}.sqlite`);
    return {
      app,
      async keep() {
        await app.kill();
        await copyFile(file, `${file}.earlier`);
        await app.restart();
      },
      async putBack() {
        await app.kill();
        await copyFile(`${file}.earlier`, file);
        for (const end of ['-wal', '-shm']) await rm(`${file}${end}`, { force: true });
        await app.restart();
      },
      close: () => app.close(),
    };
  },
};

/** A database put back under a service that goes on running. */
const standIn: KindOfStore = {
  name: 'a database of a stand-in for CouchDB that was put back while the service ran',
  async open() {
    const couchdb = new CouchdbDouble();
    const app = await openRunningApp({ COUCHDB_URL: await couchdb.start() });
    let rewind: (() => void) | undefined;
    return {
      app,
      keep: () => Promise.resolve(void (rewind = couchdb.databases.get(DATABASE)?.keep())),
      putBack: () => Promise.resolve(rewind?.()),
      async close() {
        await app.close();
        await couchdb.stop();
      },
    };
  },
};

/** The databases of a house have names of their own in the whole server: one in use is left alone. */
async function realOne(url: string): Promise<KindOfStore> {
  const name = 'a database of a real CouchDB that was put back while the service ran';
  const client = new CouchClient(url);
  const databases = (await client.demand({ path: '_all_dbs' })) as string[];
  const isInUse = databases.some((one) => one.startsWith(PREFIX) || one === EARLIER);
  if (isInUse) return { name, leftOut: 'a house has its data there', open: standIn.open };
  const copy = async (source: string, target: string): Promise<void> => {
    await client.demand({ method: 'PUT', db: target, qs: { q: 1, n: 1 } });
    const [from, to] = [source, target].map((db) => new URL(db, url).href);
    await client.demand({ method: 'POST', path: '_replicate', body: { source: from, target: to } });
  };
  return {
    name,
    async open() {
      const app = await openRunningApp({ COUCHDB_URL: url });
      return {
        app,
        keep: () => copy(DATABASE, EARLIER),
        async putBack() {
          await client.demand({ method: 'DELETE', db: DATABASE });
          await copy(EARLIER, DATABASE);
        },
        async close() {
          await app.close();
          for (const prefix of [PREFIX, EARLIER]) await removeDatabases(url, prefix);
          client.close();
        },
      };
    },
  };
}

const url = process.env['COUCHDB_URL'] ?? '';

/** The kinds of store that an earlier day can come back to. */
export const KINDS_OF_STORE: readonly KindOfStore[] = [
  fileOfSqlite,
  standIn,
  ...(url === '' ? [] : [await realOne(url)]),
];
