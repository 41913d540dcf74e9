import { assert } from 'chai';
import { idOf } from '../../src/domain/ids.ts';
import { personDetails, requestDetails } from '../support/builders.ts';
import { aTown } from './support/hall.ts';
import { aPhoneOf, leavePhones, until } from './support/phone.ts';

describe('the exchange with the server', () => {
  afterEach(leavePhones);

  it('brings the state of the territory down, and takes facts up', async () => {
    const town = await aTown();
    const phone = await aPhoneOf(town.coordinator);
    const territory = await until(phone.territory.current(), (value) => value !== undefined);
    assert.equal(territory?.name, 'Trois Clochers');

    const written = await phone.people.register(personDetails({ family: 'Vernay' }));
    assert.isTrue(written.ok);
    const [card] = await until(phone.people.search('vern'), (found) => found.length === 1);
    assert.equal(card?.person.family, 'Vernay');
    await until(phone.people.search('vern'), ([one]) => one?.provisional === false);
    await until(phone.sending.counts(), ({ waiting, sent }) => waiting === 0 && sent === 1);
  });

  it('shows on another device what was written on the first', async () => {
    const town = await aTown();
    const person = idOf('person', crypto.randomUUID());
    await town.post(town.fact('person.registered', person, personDetails()));
    const desk = await aPhoneOf(town.coordinator);
    const volunteer = await aPhoneOf(await town.volunteer());
    const noted = await desk.requests.note(requestDetails({ person }), { publish: true });
    assert.isTrue(noted.ok);
    const [card] = await until(volunteer.missions.open(), (open) => open.length === 1);
    assert.isFalse(card?.provisional);
  });
});
