import { assert } from 'chai';
import { anId, COORDINATOR } from '../../../support/builders.ts';
import { sampleTerritory } from '../../../support/three-steeples.ts';
import { until } from '../../../support/waiting.ts';
import { aDataBench, type DataBench } from '../../support/data-bench.ts';

describe('how many facts stand so', () => {
  let bench: DataBench;
  before(async () => {
    bench = await aDataBench();
    bench.signInAs(COORDINATOR);
    await bench.receive(sampleTerritory().map((state) => ({ ...state, _rev: '1-a' })));
  });
  after(() => bench.close());

  const write = async (): Promise<void> => {
    const changes = { publicPage: true };
    const subject = anId('territory');
    const written = await bench.writer.write({
      ...{ type: 'territory.amended', subject, data: { changes } },
    });
    assert.isTrue(written.ok);
  };

  it('is true after every change, in this tab and in the others', async () => {
    const other = await bench.tab();
    try {
      for (const { outbox } of [bench, other]) {
        assert.equal(await outbox.count('waiting'), 0);
        assert.equal(await outbox.count('waiting', 'refused'), 0);
      }
      await write();
      await write();
      assert.equal(await bench.outbox.count('waiting'), 2);
      await until('the other tab', async () => (await other.outbox.count('waiting')) === 2);
      const [first] = await bench.outbox.pending(bench.membership().territory);
      await bench.outbox.mark(first ? [first.fact._id] : [], 'refused');
      assert.equal(await bench.outbox.count('waiting'), 1);
      assert.equal(await bench.outbox.count('waiting', 'refused'), 2);
      await until('the other tab', async () => (await other.outbox.count('refused')) === 1);
      await bench.outbox.forget(bench.membership().territory);
      assert.equal(await bench.outbox.count('waiting', 'refused'), 0);
    } finally {
      await other.close();
    }
  });
});
