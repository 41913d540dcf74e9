import { assert } from 'chai';
import { anId, aPerson, COORDINATOR } from '../../../support/builders.ts';
import { aDataBench } from '../../support/data-bench.ts';

describe('documents that are read', () => {
  it('are all there, also when what is kept in memory is forgotten in the middle', async () => {
    const bench = await aDataBench();
    bench.signInAs(COORDINATOR);
    const people = [1, 2, 3].map((n) => aPerson({ _id: anId('person', n) }));
    await bench.receive(people.map((state) => ({ ...state, _rev: '1-a' })));
    const ids = people.map(({ _id }) => _id);
    bench.reader.clear();
    await bench.reader.read(ids.slice(0, 2));
    const reading = bench.reader.read(ids);
    bench.reader.clear();
    assert.deepEqual(
      (await reading).map(({ state }) => state._id),
      ids,
    );
    await bench.close();
  });
});
