import { assert } from 'chai';
import { idOf } from '../../../src/domain/kernel/ids.ts';
import type { PersonDetails } from '../../../src/domain/people/person.ts';
import { personDetails, requestDetails } from '../../support/builders.ts';
import { aTerritory } from '../support/test-server.ts';
import { aPhoneOf, leavePhones, until, type Phone } from '../support/phone.ts';

const PEOPLE: readonly Partial<PersonDetails>[] = [
  { given: 'Élise', family: 'Gœtz-Müller', phones: [{ number: '+33 4 65 71 20 11' }] },
  {
    given: 'Jean',
    family: 'Le Goff',
    address: 'Les Trois Fontaines',
    commune: '99902',
    phones: [],
  },
  { given: 'Jeanne', family: 'Dupont', phones: [{ number: '06.12.34.56.78' }] },
];

describe('people', () => {
  let phone: Phone;

  before(async () => {
    const town = await aTerritory();
    const facts = PEOPLE.map((details) =>
      town.fact('person.registered', idOf('person', crypto.randomUUID()), personDetails(details)),
    );
    await town.pushFacts(...facts);
    phone = await aPhoneOf(town.coordinator);
    await until(phone.people.search(''), ({ length }) => length === PEOPLE.length);
  });
  after(leavePhones);

  const found = async (text: string): Promise<string[]> => {
    const cards = await until(phone.people.search(text));
    return cards.map(({ person }) => person.given);
  };

  it('are found by any fragment of a name, without accents, case or hyphen', async () => {
    assert.deepEqual(await found('elise'), ['Élise']);
    assert.deepEqual(await found('GOETZ'), ['Élise']);
    assert.deepEqual(await found('oetz mull'), ['Élise']);
    assert.deepEqual(await found('müller él'), ['Élise']);
    assert.deepEqual(await found('jean'), ['Jeanne', 'Jean']);
    assert.deepEqual(await found('goff jean'), ['Jean']);
    assert.deepEqual(await found('zzz'), []);
  });

  it('are found by any run of digits of a phone, however it is written', async () => {
    assert.deepEqual(await found('06 12'), ['Jeanne']);
    assert.deepEqual(await found('345678'), ['Jeanne']);
    assert.deepEqual(await found('04 65 71'), ['Élise']);
    assert.deepEqual(await found('+33 4 65'), ['Élise']);
    assert.deepEqual(await found('élise 2011'), ['Élise']);
  });

  it('are found by their address, and listed by family name when nothing is asked', async () => {
    assert.deepEqual(await found('fontaines'), ['Jean']);
    assert.deepEqual(await found('  '), ['Jeanne', 'Élise', 'Jean']);
  });

  it('may be the same person when the phone, or the name in the same commune, is the same', async () => {
    const twinsOf = async (details: Partial<PersonDetails>): Promise<string[]> => {
      const possibleDuplicates = await phone.people.possibleDuplicates(personDetails(details));
      return possibleDuplicates.map(({ given }) => given);
    };
    assert.deepEqual(await twinsOf({ phones: [{ number: '04 65 71 20 11' }] }), ['Élise']);
    const jean = { given: 'JEAN', family: 'le goff', phones: [] };
    assert.deepEqual(await twinsOf({ ...jean, commune: '99902' }), ['Jean']);
    assert.deepEqual(await twinsOf({ ...jean, commune: '99901' }), []);
  });

  it('are told with all that they lived, latest first, also what is not sent yet', async () => {
    const registered = await phone.people.register(personDetails({ family: 'Vif' }));
    if (!registered.ok) assert.fail(registered.refusal);
    const person = registered.subject as `person:${string}`;
    phone.setOffline(true);
    for (const day of ['2026-03-02', '2026-03-04', '2026-03-03']) {
      await phone.requests.note(requestDetails({ person, when: { day } }));
      await phone.encounters.record({
        ...{ person, day, means: 'call', outcome: 'present', readers: 'staff' },
      });
    }
    const file = await until(phone.people.one(person), (one) => one?.encounters.length === 3);
    const days = ['2026-03-04', '2026-03-03', '2026-03-02'];
    assert.deepEqual(
      file?.requests.map(({ when }) => when.day),
      days,
    );
    assert.deepEqual(
      file?.encounters.map(({ day }) => day),
      days,
    );
    const [recent] = await until(phone.encounters.recent());
    assert.equal(recent?.person?.family, 'Vif');
    assert.isTrue(recent?.provisional);
    phone.setOffline(false);
    await until(phone.encounters.recent(), ([one]) => one?.provisional === false);
  });

  it('refuse what is malformed, naming the field and never what is written in it', async () => {
    const phones = [{ number: 'zéro six' }];
    const refused = await phone.people.register(personDetails({ phones, given: ' ' }));
    if (refused.ok) assert.fail('accepted');
    assert.equal(refused.refusal, 'malformed');
    assert.include(refused.where, 'phones');
    assert.include(refused.where, 'given');
    assert.notInclude(JSON.stringify(refused), 'zéro');
  });
});
