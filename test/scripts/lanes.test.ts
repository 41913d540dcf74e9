import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inLanes } from '../../scripts/suites/lanes.mjs';

const SUITES = [
  { name: 'types', lane: 'source' },
  { name: 'domain', lane: 'source' },
  { name: 'build', lane: 'browser' },
  { name: 'journeys', lane: 'browser', after: ['types'] },
];

describe('suites in lanes', () => {
  /** What began and ended, in this order, where `types` ends only when nothing else can begin. */
  const worked = async (cores: number, suites = SUITES): Promise<string[]> => {
    const log: string[] = [];
    const work = async ({ name }: { name: string }): Promise<void> => {
      log.push(`${name} begins`);
      if (name === 'types') await new Promise(setImmediate);
      log.push(`${name} ends`);
    };
    await inLanes(suites, work, cores);
    return log;
  };

  it('run side by side where there are two cores', async () => {
    const log = await worked(2);
    assert.ok(log.indexOf('build ends') < log.indexOf('types ends'), log.join());
  });

  it('run in order within a lane, and after what they need of the other', async () => {
    const log = await worked(2);
    assert.ok(log.indexOf('types ends') < log.indexOf('domain begins'), log.join());
    assert.ok(log.indexOf('types ends') < log.indexOf('journeys begins'), log.join());
  });

  it('run one by one on a single core', async () => {
    const each = SUITES.flatMap(({ name }) => [`${name} begins`, `${name} ends`]);
    assert.deepEqual(await worked(1), each);
  });

  it('wait for nothing that was not chosen', async () => {
    assert.deepEqual(await worked(2, SUITES.slice(3)), ['journeys begins', 'journeys ends']);
  });
});
