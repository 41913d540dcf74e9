import { assert } from 'chai';
import { FrameCollector } from '../../../src/contract/sending/frame-collector.ts';
import { personDetails } from '../../support/builders.ts';
import { aTerritory } from '../support/test-server.ts';
import { aPhoneOf, leavePhones, until } from '../support/phone.ts';

describe('facts that go from telephone to telephone', () => {
  afterEach(leavePhones);

  it('reach the town hall in their author’s name, once, through whoever found a network', async () => {
    const town = await aTerritory();
    const author = await aPhoneOf(town.coordinator);
    const courier = await aPhoneOf(town.agent);
    author.setOffline(true);
    courier.setOffline(true);
    assert.deepEqual(await author.handingOver.codes(), { ok: false, problem: 'nothing' });
    const written = await author.people.register(personDetails({ family: 'Perrachon' }));
    assert.isTrue(written.ok);
    const codes = await author.handingOver.codes();
    if (!codes.ok) throw new Error(codes.problem);
    assert.notInclude(codes.frames.join(''), 'PERRACHON');
    const collector = new FrameCollector();
    for (const frame of codes.frames.toReversed()) collector.take(frame);
    const bytes = collector.whole();
    if (!bytes) throw new Error('not whole');
    const series = collector.series ?? '';
    for (let twice = 0; twice < 2; twice += 1) {
      assert.deepEqual(await courier.handingOver.takeOver(series, bytes), { ok: true });
    }
    const [kept] = await until(courier.handingOver.carried(), ({ length }) => length === 1);
    assert.isUndefined(kept?.result);
    const changed = Uint8Array.from(bytes, (byte, at) =>
      at === bytes.length - 1 ? byte ^ 1 : byte,
    );
    const refused = { ok: false, problem: 'unreadable' } as const;
    assert.deepEqual(await courier.handingOver.takeOver(series, changed), refused);

    courier.setOffline(false);
    await courier.handingOver.bring();
    const [sent] = await until(courier.handingOver.carried(), ([one]) => one?.result !== undefined);
    assert.deepEqual(sent?.result, { ok: true, taken: 1, refused: 0, later: 0 });
    const facts = (await town.documents()).filter(({ type }) => type === 'person.registered');
    assert.lengthOf(facts, 1);
    // Its author finds a network, too: it is still one.
    author.setOffline(false);
    await until(author.sending.counts(), ({ waiting }) => waiting === 0);
    const later = (await town.documents()).filter(({ type }) => type === 'person.registered');
    assert.lengthOf(later, 1);
    await courier.handingOver.drop(series);
    await until(courier.handingOver.carried(), ({ length }) => length === 0);
  });
});
