import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { receive } from '../../../server/referee/receive.ts';
import { Referee } from '../../../server/referee/referee.ts';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import { CouchdbStore } from '../../../server/store/couchdb/couchdb-store.ts';
import { CouchClient } from '../../../server/store/couchdb/couch-client.ts';
import { StoreUnavailable, type Doc, type Shelf } from '../../../server/store/store.ts';
import { removeDatabases } from '../store/couchdb/databases.ts';
import { aFact, COORDINATOR, personDetails, requestDetails, anId } from '../../support/builders.ts';
import { CouchdbDouble } from '../store/couchdb/double/double-server.ts';
import { clock } from './receiving-server.ts';

const PARTS = {
  rules: RULES,
  clock,
  report: (what: string, error: unknown): void => {
    throw new Error(`the referee reported ${what}`, { cause: error });
  },
};

const PREFIX = `coudtest-${Date.now().toString(36)}-`;
const REAL = process.env['COUCHDB_URL'] ?? '';

mends('a stand-in for CouchDB', new CouchdbDouble());
if (REAL !== '')
  mends('a real CouchDB', {
    start: () => Promise.resolve(REAL),
    stop: () => removeDatabases(REAL, PREFIX),
  });

/** A CouchDB to try it on; a stand-in notes what it was asked. */
interface Couch {
  start(): Promise<string>;
  stop(): Promise<void>;
  readonly log?: readonly string[];
}

function mends(engine: string, couch: Couch): void {
  describe(`on ${engine}, a territory in which a split left documents with two leaves`, () => {
    let store: CouchdbStore;
    let client: CouchClient;
    let shelf: Shelf;
    let request: string;

    before(async () => {
      const url = await couch.start();
      client = new CouchClient(url);
      store = await CouchdbStore.open(url, { prefix: PREFIX });
      shelf = await store.create('essai');
      const facts = [
        aFact('person.registered', personDetails(), { by: COORDINATOR }),
        aFact('request.noted', requestDetails({ person: anId('person') }), { by: COORDINATOR }),
        aFact('mission.published', {}, { by: COORDINATOR }),
      ];
      await receive(shelf, COORDINATOR, facts, clock(), KNOWN_NOUNS);
      const referee = new Referee(shelf, PARTS);
      await referee.catchUp();
      await referee.saveCheckpoint();
      request = anId('request');
    });
    after(async () => {
      await store.close();
      client.close();
      await couch.stop();
    });

    /** Another node's next revision of a document: it loses, or wins, by its hash. */
    const graft = async (
      doc: Doc,
      hash: string,
      change: Record<string, unknown>,
    ): Promise<void> => {
      const [history = []] = await shelf.revisions([doc]);
      const [, ...parents] = history;
      const start = Number.parseInt(doc._rev, 10);
      const ids = [hash.repeat(32), ...parents.map((rev) => rev.slice(rev.indexOf('-') + 1))];
      const { _rev, ...body } = doc;
      const leaf = {
        ...body,
        ...change,
        _rev: `${start}-${hash.repeat(32)}`,
        _revisions: { start, ids },
      };
      await client.demand({
        method: 'POST',
        db: `${PREFIX}essai`,
        path: '_bulk_docs',
        body: { new_edits: false, docs: [leaf] },
      });
    };
    const get = async (id: string): Promise<Doc> => {
      const doc = await shelf.get(id);
      assert.ok(doc);
      return doc;
    };

    it('is linear again: whoever read the lost leaf must forget it, and the facts make the state', async () => {
      // The lost leaf shows more people; the one that wins lacks a fact that the lost one knew.
      const before = await get(request);
      await graft(before, '0', { audience: ['user:seul'] });
      const applied = before['applied'] as readonly unknown[];
      await graft(before, 'f', { applied: applied.slice(0, 1), phase: 'noted' });
      assert.equal((await shelf.conflicts()).length, 1);
      assert.match((await get(request))._rev, /-f{32}$/);
      await new Referee(shelf, PARTS).catchUp();
      assert.deepEqual(await shelf.conflicts(), []);
      const mended = await get(request);
      assert.ok(Object.hasOwn(mended['former'] as object, 'user:seul'));
      assert.equal((mended['applied'] as readonly unknown[]).length, applied.length);
      assert.deepEqual((await compareWithFacts(shelf, RULES)).different, []);
    });

    it('keeps its new leaves when it is stopped in the middle, and is mended by the next start', async () => {
      const before = await get(request);
      await graft(before, '1', { audience: ['user:autre'] });
      await graft(before, '2', { audience: ['user:tiers'] });
      let writes = 0;
      const cut = new Proxy(shelf, {
        get(target, key) {
          if (key === 'endBranches' && (writes += 1) === 1) {
            return () => Promise.reject(new StoreUnavailable('cut'));
          }
          const value: unknown = Reflect.get(target, key, target);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
      await assert.rejects(new Referee(cut, PARTS).catchUp(), StoreUnavailable);
      assert.equal((await shelf.conflicts()).length, 1);
      await new Referee(shelf, PARTS).catchUp();
      assert.deepEqual(await shelf.conflicts(), []);
      const former = Object.keys((await get(request))['former'] as object);
      for (const reader of ['user:seul', 'user:autre', 'user:tiers']) {
        assert.ok(former.includes(reader), reader);
      }
      assert.deepEqual((await compareWithFacts(shelf, RULES)).different, []);
    });

    it('is looked through once: what was found linear is not read again at the next start', async (t) => {
      const { log } = couch;
      if (!log) {
        t.diagnostic('a real one does not say what it was asked');
        return;
      }
      const since = log.length;
      await new Referee(shelf, PARTS).catchUp();
      const looks = log.slice(since).filter((line) => line.includes('style=all_docs'));
      assert.equal(looks.length, 1);
      assert.doesNotMatch(looks[0] ?? '', /since=0&/);
    });
  });
}
