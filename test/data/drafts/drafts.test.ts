import { assert } from 'chai';
import { aTerritory } from '../support/test-server.ts';
import { aPhone, aPhoneOf, leavePhones, until } from '../support/phone.ts';

describe('drafts and room', () => {
  afterEach(leavePhones);

  it('keep the last letter that was typed, after the page is gone', async () => {
    const town = await aTerritory();
    const phone = await aPhoneOf(town.coordinator);
    for (const words of ['B', 'Bo', 'Bon', 'Bonj']) {
      assert.isTrue(await phone.drafts.keep('encounter:new', { words }));
    }
    await phone.close();
    const again = await aPhone(phone.name);
    await until(again.session.state(), ({ phase }) => phase === 'locked');
    assert.isUndefined(await again.drafts.read('encounter:new'), 'the device is locked');
    await again.session.unlock(town.coordinator.password);
    assert.deepEqual(await again.drafts.read('encounter:new'), { words: 'Bonj' });
    await again.drafts.drop('encounter:new');
    assert.isUndefined(await again.drafts.read('encounter:new'));
  });

  it('tell how much room is taken', async () => {
    const town = await aTerritory();
    const phone = await aPhoneOf(town.coordinator);
    const facts = await phone.storage.facts();
    assert.isAbove(facts.used ?? 0, 0);
    assert.isAbove(facts.quota ?? 0, facts.used ?? 0);
    assert.isBoolean(facts.persisted);
    assert.isBoolean(await phone.storage.persist());
  });
});
