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

  it('goes on when the device has no room to note when that was, and leaves no error alone', async () => {
    const town = await aTown();
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
    const alone: unknown[] = [];
    let refused = 0;
    const onAlone = ({ reason }: PromiseRejectionEvent): void => void alone.push(reason);
    addEventListener('unhandledrejection', onAlone);
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      if ((value as { name?: unknown }).name !== 'upToDate') {
        return (put.value as typeof this.put).call(this, value, key);
      }
      refused += 1;
      throw new DOMException('It is full.', 'QuotaExceededError');
    };
    try {
      const phone = await aPhoneOf(town.coordinator);
      await until(phone.sync.status(), ({ phase }) => phase === 'idle');
      await phone.people.register(personDetails({ family: 'Vernay' }));
      await until(phone.sending.counts(), ({ waiting, sent }) => waiting === 0 && sent === 1);
      await new Promise((resolve) => setTimeout(resolve, 100));
      assert.isAbove(refused, 0, 'nobody tried to note it');
      assert.isEmpty(alone);
    } finally {
      Object.defineProperty(IDBObjectStore.prototype, 'put', put);
      removeEventListener('unhandledrejection', onAlone);
    }
  });
});
