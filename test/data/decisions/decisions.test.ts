import { assert } from 'chai';
import type { Id } from '../../../src/domain/kernel/ids.ts';
import { decisionDetails } from '../../support/decisions.ts';
import { aPhoneOf, leavePhones, until } from '../support/phone.ts';
import { aTerritory } from '../support/test-server.ts';

describe('decisions', () => {
  afterEach(leavePhones);

  it('are taken without network, reach agents, who may not change them, and end once', async () => {
    const town = await aTerritory();
    const desk = await aPhoneOf(town.coordinator);
    const agent = await aPhoneOf(town.agent);
    desk.setOffline(true);
    const taken = await desk.decisions.take(decisionDetails());
    const later = await desk.decisions.take(decisionDetails({ due: '2026-09-01' }));
    assert.isTrue(taken.ok && later.ok);
    const [first] = (await until(desk.decisions.list(), ({ length }) => length === 2))!;
    assert.equal(first?.decision.due, '2026-06-15', 'the most pressing first');
    assert.isTrue(first?.provisional);

    desk.setOffline(false);
    await until(agent.decisions.list(), ({ length }) => length === 2);
    const id = (taken.ok ? taken.subject : '') as Id<'decision'>;
    assert.isTrue((await desk.decisions.drop(id, '2026-05-01', 'Pas de conducteur.')).ok);
    const over = await until(desk.decisions.one(id), (one) => one?.decision.status === 'dropped');
    assert.equal(over?.decision.outcome, 'Pas de conducteur.');
    assert.deepEqual(await desk.decisions.done(id, '2026-05-02'), {
      ok: false,
      refusal: 'decision-over',
    });
    assert.deepEqual(await agent.decisions.reopen(id), { ok: false, refusal: 'not-allowed' });
    await desk.decisions.reopen(id);
    await desk.decisions.done(id, '2026-05-03');
    const done = await until(desk.decisions.one(id), (one) => one?.decision.status === 'done');
    assert.equal(done?.decision.outcome, undefined, 'nothing was said of what came of it');
  });
});
