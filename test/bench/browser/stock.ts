import http from 'pouchdb-adapter-http';
import idb from 'pouchdb-adapter-idb';
import PouchDB from 'pouchdb-core';
import find from 'pouchdb-find';
import replication from 'pouchdb-replication';
import type { Person } from '../../../src/domain/people/person.ts';
import type { Request } from '../../../src/domain/requests/request.ts';
import type { Question, Round, Side } from './side.ts';
import { signIn } from './sign-in.ts';

PouchDB.plugin(idb).plugin(http).plugin(replication).plugin(find);

const INDEXES = [
  ['noun', 'phase', 'kind'],
  ['noun', 'commune'],
];
const ALL = 1_000_000;

let database: PouchDB.Database | undefined;

/** PouchDB 9 as it comes, with its own indexed database in the browser. */
export const side: Side = {
  async firstSync({ name, territory, login, password }) {
    await signIn(login, password);
    const local = new PouchDB(name, { adapter: 'idb' });
    const start = performance.now();
    await local.replicate.from(`${location.origin}/db/${territory}`);
    const took = performance.now() - start;
    const { doc_count: found } = await local.info();
    await local.close();
    return { took, found };
  },

  async open({ name }: Round) {
    database = new PouchDB(name, { adapter: 'idb' });
    for (const fields of INDEXES) await database.createIndex({ index: { fields } });
    // The first question builds an index: that is not measured.
    await database.find({ selector: { noun: 'request', phase: 'open' }, limit: 1 });
    await database.find({ selector: { noun: 'person', commune: '' }, limit: 1 });
  },

  async syncAgain({ name, territory }) {
    const local = new PouchDB(name, { adapter: 'idb' });
    await local.replicate.from(`${location.origin}/db/${territory}`);
    await local.close();
  },

  async ask(questions) {
    let found = 0;
    const start = performance.now();
    for (const question of questions) found += (await answerTo(question)).length;
    return { took: performance.now() - start, found };
  },
};

/** Indexes answer for the phase and the kind, then for the people: one question for each value. */
async function answerTo({ phases, kinds, communes, box }: Question): Promise<readonly Request[]> {
  const asked = phases.flatMap((phase): object[] =>
    kinds ? kinds.map((kind) => ({ phase, kind })) : [{ phase }],
  );
  const requests = await every<Request>(asked.map((one) => ({ noun: 'request', ...one })));
  const whose = communes
    ? communes.map((commune) => ({ noun: 'person', commune }))
    : [{ _id: { $in: [...new Set(requests.map(({ person }) => person))] } }];
  const people = new Map((await every<Person>(whose)).map((person) => [person._id, person]));
  return requests
    .filter(({ person }) => {
      const known = people.get(person);
      const lat = known?.point?.lat ?? Number.NaN;
      return known && (!box || (lat >= box.south && lat <= box.north));
    })
    .sort((a, b) => (a.when.day < b.when.day ? -1 : 1));
}

async function every<T>(selectors: readonly object[]): Promise<readonly T[]> {
  const answers = await Promise.all(
    selectors.map((selector) => database!.find({ selector, limit: ALL })),
  );
  return answers.flatMap(({ docs }) => docs as unknown as T[]);
}
