import { assert } from 'chai';
import type { Request } from '../../../../src/domain/requests/request.ts';
import { RULES } from '../../../../src/domain/rules.ts';
import { aFact, anId, aPerson, aRequest, COORDINATOR } from '../../../support/builders.ts';
import { aDataBench, type DataBench } from '../../support/data-bench.ts';

/** A request as a server two releases ahead sends it: a field, a phase and a kind that are new. */
const NEWER = {
  ...aRequest(),
  schema: 3,
  phase: 'postponed',
  kind: 'gardening',
  series: { every: 'week' },
  _rev: '1-a',
};

describe('a document of a newer version', () => {
  let bench: DataBench;

  beforeEach(async () => {
    bench = await aDataBench();
    bench.signInAs(COORDINATOR);
    await bench.receive([{ ...aPerson(), _rev: '1-a' }, { ...NEWER }]);
  });
  afterEach(() => bench.close());

  it('stays in the list where people look, with all that it says, and is said to be newer', async () => {
    assert.deepEqual(await bench.reader.inPhases('request', ['noted']), [anId('request')]);
    const found = await bench.reader.one<'request'>(anId('request'));
    assert.deepInclude(asSent(found?.state), { phase: 'postponed', series: { every: 'week' } });
    assert.isTrue(found && RULES.isOfNewerVersion(found.state));
  });

  it('is still newer when it is read from the disk, and when it did not say so itself', async () => {
    const { schema: _, ...silent } = NEWER;
    await bench.receive([{ ...silent, schema: 1, _rev: '2-b' }]);
    bench.reader.clear();
    const found = await bench.reader.one<'request'>(anId('request'));
    assert.isTrue(found && RULES.isOfNewerVersion(found.state));
  });

  it('may be written about: what is not understood of it stays, and what is said is shown', async () => {
    const amended = aFact('request.amended', { changes: { said: 'Plutôt jeudi' } });
    const written = await bench.model.add([amended]);
    assert.isFalse(written.ok, 'a phase that is not known is not taken for one in which it may');
    await bench.receive([{ ...NEWER, phase: 'open', _rev: '2-b' }]);
    assert.isTrue((await bench.model.add([amended])).ok);
    const state = (await bench.shown()).get(anId('request'))?.state as Request;
    assert.deepInclude(asSent(state), { said: 'Plutôt jeudi', series: { every: 'week' } });
    assert.isTrue(RULES.isOfNewerVersion(state));
  });

  it('is made again as it came, for the version of the app that will know it', async () => {
    await bench.rebuild();
    const found = await bench.reader.one<'request'>(anId('request'));
    assert.deepInclude(asSent(found?.state), { kind: 'gardening', series: { every: 'week' } });
  });
});

/** The document as the server says it, with what this version does not know. */
function asSent(state: Request | undefined): Readonly<Record<string, unknown>> {
  return { ...state };
}
