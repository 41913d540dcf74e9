import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { openRecords } from '../../../server/accounts/records.ts';
import { StopList } from '../../../server/accounts/stop-list.ts';
import type { Delivery } from '../../../server/outgoing/channel.ts';
import { messageIdOf, type Letter, type MessageId } from '../../../server/outgoing/message.ts';
import { startSending } from '../../../server/outgoing/sending.ts';
import { StoreUnavailable, type Store } from '../../../server/store/store.ts';
import {
  DAY,
  ENGINES,
  HERE,
  MINUTE,
  TestChannel,
  invitation,
  openGateway,
  shortMessage,
  type Gateway,
} from './sending-house.ts';
import { until } from '../../support/waiting.ts';

const AWAY = { kind: 'later', about: 'channel', code: 'connect ECONNREFUSED' } as const;
const GREY = { kind: 'later', about: 'message', code: '451' } as const;
const NEVER = { kind: 'refused', code: '550' } as const;
const UNKNOWN = { kind: 'unknown', code: 'ETIMEDOUT' } as const;

/** A message whose letter is not there yet. */
const COMING = {
  ...{ territory: HERE.territory, channel: 'mail', template: 'survey-invitation' },
  ...{ status: 'coming', due: 0, tries: 0, doubts: 0 },
} as const;

for (const [engine, openStore] of ENGINES) {
  describe(`sending, ${engine}`, () => {
    async function open(t: TestContext) {
      const store = await openStore(t);
      const clock = { now: Date.parse('2026-03-02T08:00:00.000Z') };
      const channel = new TestChannel();
      return { store, clock, channel, ...(await openGateway(t, store, channel, clock)) };
    }

    test('what is handed in is sent once, whoever hands it in again', async (t) => {
      const { outbox, channel, turn } = await open(t);
      const both = [invitation(1), invitation(2)];
      assert.deepEqual(await outbox.put(HERE, both), ['taken', 'taken']);
      assert.deepEqual(await outbox.put(HERE, both), ['known', 'known']);
      await turn();
      assert.deepEqual(await outbox.put(HERE, both), ['known', 'known']);
      await turn();
      assert.deepEqual(channel.receivers, ['voisin1@exemple.fr', 'voisin2@exemple.fr']);
      assert.equal(outbox.progress().waiting, 0);
    });

    test('what was sent is forgotten: neither to whom nor what it said is in the store', async (t) => {
      const { store, outbox, turn, channel } = await open(t);
      await outbox.put(HERE, [invitation(1), invitation(2)]);
      channel.answers = [NEVER];
      await turn();
      const dump = await everythingIn(store, [1, 2]);
      assert.doesNotMatch(dump, /voisin|token|Se déplacer|@/);
      assert.match(dump, /given-up/);
    });

    test('a server that is away is asked less and less, by one letter and not by all', async (t) => {
      const { outbox, channel, turn, clock, troubles } = await open(t);
      await outbox.put(HERE, [invitation(1), invitation(2), invitation(3)]);
      channel.answers = [AWAY, AWAY, AWAY];
      const pauses: number[] = [];
      for (let time = 0; time < 3; time += 1) {
        const pause = await turn();
        pauses.push(pause);
        clock.now += pause;
      }
      assert.deepEqual(pauses, [5_000, 10_000, 20_000]);
      assert.equal(troubles.length, 3);
      await turn();
      assert.equal(channel.sent.length, 3);
    });

    test('a letter that is put off comes again later, and does not hold up the others', async (t) => {
      const { outbox, channel, turn, clock } = await open(t);
      await outbox.put(HERE, [invitation(1), invitation(2)]);
      channel.answers = [GREY];
      const pause = await turn();
      assert.deepEqual(channel.receivers, ['voisin2@exemple.fr']);
      assert.equal(pause, MINUTE);
      clock.now += pause;
      await turn();
      assert.deepEqual(channel.receivers, ['voisin2@exemple.fr', 'voisin1@exemple.fr']);
    });

    test('what is refused for good is given up at once, told, and never tried again', async (t) => {
      const { outbox, channel, turn, clock, troubles } = await open(t);
      await outbox.put(HERE, [invitation(1)]);
      channel.answers = [NEVER];
      await turn();
      assert.deepEqual(troubles, [
        {
          channel: 'mail',
          template: 'survey-invitation',
          outcome: 'given-up',
          code: 'refused 550',
        },
      ]);
      assert.deepEqual(outbox.progress(), { waiting: 0, oldestWaitingMs: 0, givenUp: 1 });
      clock.now += DAY;
      await turn();
      assert.deepEqual(channel.sent, []);
      clock.now += 7 * DAY;
      await turn();
      assert.equal(outbox.progress().givenUp, 0);
    });

    test('after three days a letter is given up, also when the server is away all the time', async (t) => {
      const { outbox, channel, turn, clock } = await open(t);
      await outbox.put(HERE, [invitation(1), invitation(2)]);
      channel.answers = Array.from({ length: 2_000 }, () => AWAY);
      const start = clock.now;
      for (let turns = 0; outbox.progress().waiting > 0 && turns < 1_000; turns += 1) {
        clock.now += Math.max(await turn(), 10 * MINUTE);
      }
      assert.equal(outbox.progress().givenUp, 2);
      assert.ok(clock.now - start <= 3 * DAY + 10 * MINUTE, 'as soon as the three days are over');
      assert.ok(channel.answers.length > 1_500, 'and few tries were made');
    });

    test('a letter of which it is not known whether it arrived is sent once more, and no third time', async (t) => {
      const { outbox, channel, turn, clock } = await open(t);
      await outbox.put(HERE, [invitation(1)]);
      channel.answers = [UNKNOWN, UNKNOWN];
      for (let turns = 0; turns < 50; turns += 1) {
        await turn();
        clock.now += 10 * MINUTE;
      }
      const [one, other, ...more] = channel.sent;
      assert.equal(one?.id, other?.id);
      assert.deepEqual([channel.sent.length, more], [2, []]);
      assert.equal(outbox.progress().givenUp, 1);
    });

    test('of two gateways one sends each letter, also when one of them dies in the middle', async (t) => {
      const { store, clock, channel, outbox, turn } = await open(t);
      const dying = new TestChannel();
      const died = await openGateway(t, store, dying, clock);
      dying.answers = [() => new Promise<never>(() => undefined)];
      await outbox.put(
        HERE,
        [1, 2, 3, 4].map((number) => invitation(number)),
      );
      void died.turn();
      await untilOneIsSending(outbox);
      await turn();
      assert.equal(channel.sent.length, 3, 'the others are not held up');
      clock.now += MINUTE;
      await turn();
      assert.equal(channel.sent.length, 3, 'it may still be sending');
      clock.now += 2 * MINUTE + store.clockSkew;
      await turn();
      assert.deepEqual(
        [...channel.receivers].sort(),
        [1, 2, 3, 4].map((n) => `voisin${n}@exemple.fr`),
      );
    });

    test('many gateways at once: each letter is delivered once', async (t) => {
      const { store, clock, outbox } = await open(t);
      const channel = new TestChannel();
      const gateways = await Promise.all(
        [1, 2, 3].map(() => openGateway(t, store, channel, clock)),
      );
      const numbers = Array.from({ length: 40 }, (_, index) => index);
      const handIn = outbox.put(
        HERE,
        numbers.map((number) => invitation(number)),
      );
      const again = gateways[0]?.outbox.put(
        HERE,
        numbers.map((number) => invitation(number)),
      );
      await Promise.all([handIn, again, ...gateways.map((gateway) => gateway.turn())]);
      for (let turns = 0; turns < 3; turns += 1) {
        clock.now += 2 * MINUTE;
        await Promise.all(gateways.map((gateway) => gateway.turn()));
      }
      assert.equal(channel.sent.length, 40);
      assert.equal(new Set(channel.receivers).size, 40);
    });

    test('whoever was cut between forgetting the letter and writing it down has sent it', async (t) => {
      const { store, clock, channel, outbox, messages, turn } = await open(t);
      await outbox.put(HERE, [invitation(1)]);
      const id = messageIdOf(HERE.territory, invitation(1).uuid);
      const claim = { by: 'somebody who died', until: clock.now };
      await messages.change(id, (message) => ({ ...message, status: 'sending', claim }));
      await messages.forgetLetter(id);
      clock.now += store.clockSkew + 1;
      await turn();
      assert.deepEqual(channel.sent, []);
      assert.deepEqual(await outbox.standing(HERE.territory, [invitation(1).uuid]), ['sent']);
    });

    test('whoever was cut while they handed letters in may hand them in again, however late', async (t) => {
      const { clock, channel, outbox, messages, turn } = await open(t);
      const uuids = [1, 2, 3].map((number) => invitation(number).uuid);
      const [unreleased, bare] = [2, 3].map((number) =>
        messageIdOf(HERE.territory, invitation(number).uuid),
      ) as [MessageId, MessageId];
      const letter: Letter = { to: 'voisin2@exemple.fr', subject: 'Le moral', text: 'Un lien' };
      await outbox.put(HERE, [invitation(1)]);
      await messages.shelf.write(
        [unreleased, bare].map((id) => ({ id, body: { ...COMING, since: clock.now } })),
      );
      await messages.keepLetter(unreleased, letter);
      for (const later of [0, 20 * MINUTE, 20 * MINUTE]) {
        clock.now += later;
        assert.deepEqual(await outbox.wanting(HERE.territory, uuids), uuids.slice(1));
        await turn();
      }
      assert.deepEqual(channel.receivers, ['voisin1@exemple.fr']);
      assert.equal(outbox.progress().waiting + outbox.progress().givenUp, 0);
      // What it said and to whom is forgotten with it.
      assert.equal(await messages.letter(unreleased), undefined);
      await outbox.put(HERE, [invitation(2), invitation(3)]);
      await turn();
      assert.deepEqual(new Set(channel.receivers).size, 3);
      assert.equal(channel.sent.length, 3);
    });

    test('a house that is put back from a backup writes nothing a second time', async (t) => {
      const { clock, channel, outbox, messages, turn } = await open(t);
      await outbox.put(HERE, [invitation(1)]);
      // Notes are in no backup: what was waiting then has no letter now.
      await messages.forgetLetter(messageIdOf(HERE.territory, invitation(1).uuid));
      await turn();
      // It may be on its way from a gateway of the release before, which lays the letter beside it last.
      assert.deepEqual(outbox.progress().givenUp, 0);
      for (let turns = 0; turns < 12; turns += 1) {
        clock.now += MINUTE;
        await turn();
      }
      assert.deepEqual(channel.sent, []);
      assert.equal(outbox.progress().givenUp, 1);
    });

    test('a store that is away when a letter has gone does not make it go twice', async (t) => {
      const { clock, channel, outbox, messages, turn } = await open(t);
      await outbox.put(HERE, [invitation(1)]);
      const forget = messages.forgetLetter.bind(messages);
      let failures = 2;
      messages.forgetLetter = async (id) => {
        if (failures-- > 0) throw new StoreUnavailable('It is away.');
        await forget(id);
      };
      await turn();
      clock.now += DAY;
      await turn();
      assert.equal(channel.sent.length, 1);
    });

    test('a territory with many letters does not keep the others waiting', async (t) => {
      const { channel, outbox, turn } = await open(t);
      await outbox.put(
        HERE,
        [1, 2, 3, 4].map((number) => invitation(number)),
      );
      const there = { ...HERE, territory: 'val-voisin', title: 'Val-Voisin' };
      await outbox.put(there, [invitation(9)]);
      await turn();
      assert.equal(channel.receivers.indexOf('voisin9@exemple.fr'), 1);
    });
  });
}

async function untilOneIsSending(outbox: Gateway['outbox']): Promise<void> {
  for (;;) {
    const uuids = [1, 2, 3, 4].map((number) => invitation(number).uuid);
    if ((await outbox.standing(HERE.territory, uuids)).includes('sending')) return;
  }
}

/** All that the store says of messages: documents, as they are and as they were, and notes. */
async function everythingIn(store: Store, numbers: readonly number[]): Promise<string> {
  const shelf = await store.shelf('_outgoing');
  const page = await shelf.changes('0', { limit: 100 });
  const ids = numbers.map((number) => messageIdOf(HERE.territory, invitation(number).uuid));
  const notes = await Promise.all(ids.map((id) => shelf.getLocal(`letter:${id}`)));
  return JSON.stringify([page, notes]);
}

test('a mail server that hangs holds up no telephone', async (t) => {
  const store = await ENGINES[0]![1](t);
  const records = await openRecords(store);
  t.after(() => records.close());
  const mail = new TestChannel();
  const sms = new TestChannel('sms');
  let letGo: (delivery: Delivery) => void = () => undefined;
  const hanging = new Promise<Delivery>((resolve) => (letGo = resolve));
  mail.answers = [() => hanging];
  const sending = await startSending({
    ...{ store, channels: [mail, sms], clock: Date.now, publicUrl: '' },
    stops: new StopList(records, Buffer.alloc(32)),
    tell: () => undefined,
    report: () => undefined,
  });
  t.after(async () => {
    letGo(NEVER);
    await sending.stop();
  });
  const both = [invitation(1), shortMessage(2)];
  assert.deepEqual(await sending.outbox.put(HERE, both), ['taken', 'taken']);
  await until('the short message', () => sms.sent.length === 1);
  assert.deepEqual([mail.sent, sms.receivers], [[], ['+33612345678']]);
  assert.match(sms.sent[0]?.letter.text ?? '', /^Trois Clochers : c'est ici/);
});

test('where no way leads to telephones, a message for one is not taken', async (t) => {
  const store = await ENGINES[0]![1](t);
  const gateway = await openGateway(t, store, new TestChannel(), { now: 0 });
  assert.deepEqual(await gateway.outbox.put(HERE, [shortMessage(1)]), ['no-channel']);
});

test('what waits for a way that is not set up any more is given up after three days', async (t) => {
  const store = await ENGINES[0]![1](t);
  const clock = { now: Date.parse('2026-03-02T08:00:00.000Z') };
  const before = await openGateway(t, store, new TestChannel('sms'), clock);
  await before.outbox.put(HERE, [shortMessage(1)]);
  const after = await openGateway(t, store, new TestChannel(), clock);
  await after.turn();
  assert.equal(after.outbox.progress().waiting, 1);
  clock.now += 3 * DAY + 61 * MINUTE;
  await after.turn();
  assert.deepEqual(after.outbox.progress(), { waiting: 0, oldestWaitingMs: 0, givenUp: 1 });
});
