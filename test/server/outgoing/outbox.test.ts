import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetMessagesOf } from '../../../server/outgoing/message-store.ts';
import {
  ENGINES,
  HERE,
  TestChannel,
  invitation,
  openGateway,
  type Gateway,
} from './sending-house.ts';

for (const [engine, openStore] of ENGINES) {
  test(`what is no address of one person is never written to (${engine})`, async (t) => {
    const { outbox, channel, turn } = await open(t);
    const wrong = [
      ...[
        '',
        'jeanne',
        'jeanne@',
        '@exemple.fr',
        'jeanne@exemple',
        'a b@exemple.fr',
        'é@exemple.fr',
      ],
      ...[
        'a@exemple.fr,b@exemple.fr',
        'a@exemple.fr;b@exemple.fr',
        '<a@exemple.fr>',
        'a@b@exemple.fr',
      ],
      ...[
        'a@exemple.fr\r\nBcc: b@exemple.fr',
        'a@exemple.fr\n',
        '"a b"@exemple.fr',
        'a@[127.0.0.1]',
      ],
      ...[
        'a..b@exemple.fr',
        '.a@exemple.fr',
        'a@-exemple.fr',
        `${'a'.repeat(65)}@exemple.fr`,
        'a@1.2',
      ],
      ...[
        'a@exemple.fr ',
        'Jeanne <a@exemple.fr>',
        'a@exemple.fr?cc=b@exemple.fr',
        'a(b)@exemple.fr',
      ],
    ];
    const results = await outbox.put(
      HERE,
      wrong.map((to, index) => invitation(index, to)),
    );
    for (const [index, result] of results.entries()) {
      assert.equal(result, 'bad-address', JSON.stringify(wrong[index]));
    }
    const right = [
      'a.b+c@exemple.fr',
      "o'neill_1@mail.exemple.co",
      'A@EXEMPLE.FR',
      'a@xn--vian-9oa.fr',
    ];
    const taken = await outbox.put(
      HERE,
      right.map((to, index) => invitation(100 + index, to)),
    );
    assert.deepEqual([...new Set(taken)], ['taken']);
    await turn();
    assert.deepEqual(channel.receivers, right);
  });

  test(`whoever asked for no more gets no more, however their address is written (${engine})`, async (t) => {
    const { outbox, stops } = await open(t);
    await stops.add(stops.tokenFor('Jeanne@exemple.fr'));
    await stops.add(stops.tokenFor('Jeanne@exemple.fr'));
    assert.deepEqual(
      await outbox.put(HERE, [
        invitation(1, 'jeanne@exemple.fr'),
        invitation(2, 'JEANNE@EXEMPLE.FR'),
        invitation(3, 'paul@exemple.fr'),
      ]),
      ['asked-no-more', 'asked-no-more', 'taken'],
    );
  });

  test(`a token that was not made here stops nobody and leaves nothing behind (${engine})`, async (t) => {
    const { outbox, stops, accounts } = await open(t);
    const real = stops.tokenFor('jeanne@exemple.fr');
    const guesses = ['', 'x', real.slice(0, -1), `${real}x`, real.slice(0, 24), 'A'.repeat(48)];
    const other = stops.tokenFor('paul@exemple.fr');
    for (const guess of [...guesses, real.slice(0, 24) + other.slice(24)]) await stops.add(guess);
    assert.deepEqual(await outbox.put(HERE, [invitation(1, 'jeanne@exemple.fr')]), ['taken']);
    const page = await accounts.changes('0', { limit: 10, prefixes: ['stop:'] });
    assert.deepEqual(page.changes, []);
  });

  test(`so many may wait for one territory, and no more (${engine})`, async (t) => {
    const { outbox } = await open(t);
    const many = Array.from({ length: 2_010 }, (_, number) => invitation(number));
    const results = await outbox.put(HERE, many);
    assert.equal(results.filter((result) => result === 'taken').length, 2_000);
    assert.equal(results.filter((result) => result === 'full').length, 10);
    const there = { ...HERE, territory: 'val-voisin' };
    assert.deepEqual(await outbox.put(there, [invitation(1)]), ['taken']);
  });

  test(`what a coordinator typed is one line of a letter, and a letter ends (${engine})`, async (t) => {
    const { outbox, channel, turn } = await open(t);
    const one = invitation(1);
    const survey = 'Se déplacer\r\nBcc: b@exemple.fr\u2028\u0000';
    const long = { ...one.values, survey: 'a'.repeat(20_000) };
    const results = await outbox.put(HERE, [
      { ...one, values: { ...one.values, survey } },
      { ...invitation(2), values: long },
    ]);
    assert.deepEqual(results, ['taken', 'too-large']);
    await turn();
    const [sent] = channel.sent;
    assert.doesNotMatch(sent?.letter.subject ?? '', /\p{Cc}|\u2028/u);
    assert.doesNotMatch(sent?.letter.text ?? '', /^Bcc/m);
  });

  test(`a territory that is erased sends nothing more (${engine})`, async (t) => {
    const { store, outbox, channel, turn } = await open(t);
    await outbox.put(HERE, [invitation(1)]);
    await outbox.put({ ...HERE, territory: 'trois' }, [invitation(2)]);
    await forgetMessagesOf(store, HERE.territory);
    await turn();
    assert.deepEqual(channel.receivers, ['voisin2@exemple.fr']);
  });

  async function open(t: Parameters<typeof openStore>[0]) {
    const store = await openStore(t);
    const channel = new TestChannel();
    const clock = { now: Date.parse('2026-03-02T08:00:00.000Z') };
    const gateway: Gateway = await openGateway(t, store, channel, clock);
    return { store, channel, accounts: await store.shelf('_accounts'), ...gateway };
  }
}
