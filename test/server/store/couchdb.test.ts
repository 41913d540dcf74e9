import { describe, test } from 'node:test';
import { CouchdbStore } from '../../../server/store/couchdb/couchdb-store.ts';
import { storeContract, type Engine } from './contract.ts';
import { removeDatabases } from './couchdb/databases.ts';
import { troubleContract } from './couchdb/trouble.ts';
import { CouchdbDouble } from './couchdb/double/double-server.ts';

const prefix = `coudtest-${Date.now().toString(36)}-`;
const url = process.env['COUCHDB_URL'];

storeContract('a stand-in for CouchDB', async () => {
  const double = new CouchdbDouble();
  const address = await double.start();
  return {
    open: () => CouchdbStore.open(address, { prefix }),
    dispose: () => double.stop(),
  };
});

troubleContract('a stand-in for CouchDB', async () => {
  const double = new CouchdbDouble();
  const address = await double.start();
  return { url: address, prefix, dispose: () => double.stop() };
});

if (url === undefined || url === '') {
  describe('the store on a real CouchDB', () => {
    test('the contract suite', { skip: 'left out: COUCHDB_URL is not set' }, () => undefined);
  });
} else {
  storeContract('a real CouchDB', (): Promise<Engine> => {
    return Promise.resolve({
      open: () => CouchdbStore.open(url, { prefix }),
      dispose: () => removeDatabases(url, prefix),
    });
  });
  troubleContract('a real CouchDB', () => {
    const own = prefix.replace('coudtest-', 'coudtest-trouble-');
    return Promise.resolve({ url, prefix: own, dispose: () => removeDatabases(url, own) });
  });
}
