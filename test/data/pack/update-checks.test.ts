import { assert } from 'chai';
import { openTables } from '../../../src/data/engine/disk/tables.ts';
import { Server } from '../../../src/data/engine/gateway/server.ts';
import { UpdateChecks } from '../../../src/data/pack/update-checks.ts';
import { TestNetwork } from '../support/test-network.ts';

const TERRITORIES = ['les-gets', 'morzine', 'samoens', 'sixt', 'verchaix'];

describe('what is noted of the offers of packs', () => {
  it('keeps every word, also of those said at once', async () => {
    const name = `checks-${crypto.randomUUID()}`;
    const tables = openTables(name);
    const server = new Server({ fetch: new TestNetwork().fetch, origin: location.origin });
    const checks = new UpdateChecks({ tables, server, clock: Date.now, lock: name });
    await Promise.all(TERRITORIES.map((territory) => checks.beQuiet(territory)));
    for (const territory of TERRITORIES) assert.isTrue(await checks.isQuiet(territory), territory);
    await Promise.all([checks.forget('sixt'), checks.forget('morzine')]);
    assert.isFalse(await checks.isQuiet('sixt'));
    assert.isFalse(await checks.isQuiet('morzine'));
    await tables.delete();
  });
});
