import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { idOf, uuidOf } from '../../../src/domain/kernel/ids.ts';
import {
  anId,
  aPerson,
  aReport,
  aRequest,
  aVolunteer,
  COORDINATOR,
  volunteerNo,
} from '../../support/builders.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { Teller } from '../../../server/notices/teller.ts';
import { aSignal } from '../../support/signals.ts';
import { until } from '../../support/waiting.ts';
import { HOUR, MONDAY, openNoticeTown, territory, type NoticeTown } from './notice-town.ts';

const [ONE, TWO, DESK] = ['+33612345678', '+33698765432', 'lucie@exemple.fr'] as const;
const REQUEST = anId('request');
const MISSION = idOf('mission', uuidOf(REQUEST));
const [first, second] = [aVolunteer(1), aVolunteer(2)];

/** A request for Wednesday that was just published, two volunteers and a coordinator who all chose to be told. */
async function openTown(t: TestContext): Promise<NoticeTown> {
  const town = await openNoticeTown(t);
  const { api, put, wish, turn } = town;
  await put(aPerson(), first, second);
  await wish(first._id, ONE);
  await wish(second._id, TWO);
  await wish(api.lucie.user, DESK);
  // From here on things are told.
  await turn();
  const at = new Date(api.now).toISOString();
  await put(
    aRequest({
      phase: 'open',
      places: 1,
      notedAt: at,
      publishedAt: at,
      when: { day: '2026-03-04' },
    }),
  );
  return town;
}

const says = (town: NoticeTown, n: 1 | 2, type: string, more: object = {}): Promise<void> =>
  town.does(volunteerNo(n), type, MISSION, { volunteer: anId('volunteer', n), ...more });

test('a new mission is told to whom it fits, once, however many turns and gateways there are', async (t) => {
  const town = await openTown(t);
  await Promise.all([town.turn(), town.turn()]);
  await town.turn();
  for (const to of [ONE, TWO]) {
    const [told = '', ...more] = town.told(to);
    assert.deepEqual(more, []);
    assert.match(told, /mercredi 4 mars/);
    assert.match(told, /OUI [2-9A-Z]{5}/);
  }
  assert.deepEqual(town.told(DESK), []);
});

test('what is damaged about one holds up nobody else', async (t) => {
  const town = await openTown(t);
  await town.put(aVolunteer(1, { checks: 7 as never }));
  await town.turn();
  assert.deepEqual(town.told(ONE), []);
  assert.equal(town.told(TWO).length, 1);
});

test('who does other kinds of help, lives far, or is on a pause is not told; nor is whoever looks themselves', async (t) => {
  const town = await openNoticeTown(t);
  const { kind } = aRequest();
  const home = { lat: 48.8, lon: 2.3 };
  await town.put(
    aPerson(),
    aVolunteer(1, { kinds: [kind === 'visit' ? 'ride' : 'visit'] }),
    aVolunteer(2, { home, commune: '75056' }),
    aVolunteer(3, { status: 'paused' }),
    aVolunteer(4),
  );
  for (const n of [1, 2, 3, 4]) {
    const missions = n === 4 ? 'none' : 'at-once';
    await town.wish(anId('volunteer', n), `+3361234567${n}`, { missions });
  }
  await town.turn();
  const at = new Date(town.api.now).toISOString();
  await town.put(aRequest({ publishedAt: at, when: { day: '2026-03-04' } }));
  await town.turn();
  for (const n of [1, 2, 3, 4]) assert.deepEqual(town.told(`+3361234567${n}`), [], String(n));
});

test('confirmed, in second place, free again, changed, called off: each is told once, to whom it concerns', async (t) => {
  const town = await openTown(t);
  await town.turn();
  await says(town, 1, 'mission.accepted');
  await says(town, 2, 'mission.accepted');
  await town.turn();
  assert.match(town.told(ONE).at(-1) ?? '', /confirmé.*04 65 71 00 01/s);
  assert.match(town.told(TWO).at(-1) ?? '', /renfort/);
  town.api.now += HOUR;
  await town.does(COORDINATOR, 'request.amended', REQUEST, {
    changes: { when: { day: '2026-03-05', time: '15:00' } },
  });
  await town.turn();
  for (const to of [ONE, TWO]) assert.match(town.told(to).at(-1) ?? '', /changé.*jeudi 5 mars/s);
  town.api.now += HOUR;
  await says(town, 1, 'mission.given-back', { reason: 'ill' });
  await town.turn();
  assert.match(town.told(TWO).at(-1) ?? '', /libérée.*OUI [2-9A-Z]{5}/s);
  assert.match(town.told(DESK).at(-1) ?? '', /rendue/);
  await says(town, 2, 'mission.accepted');
  town.api.now += HOUR;
  await town.does(COORDINATOR, 'request.closed', REQUEST, {
    ...{ as: 'cancelled', reason: 'hospital' },
  });
  await town.turn();
  await town.turn();
  assert.match(town.told(TWO).at(-1) ?? '', /n'a plus lieu/);
  assert.equal(town.told(ONE).length, 3);
  assert.equal(town.told(TWO).length, 5);
  for (const text of [ONE, TWO, DESK].flatMap((to) => town.told(to))) {
    assert.doesNotMatch(text, new RegExp(`${aPerson().family}|${aPerson().address}`));
  }
});

test('nobody is disturbed in their quiet hours; in the morning they hear what is then the case', async (t) => {
  const town = await openTown(t);
  town.api.now = MONDAY + 11 * HOUR;
  await says(town, 1, 'mission.accepted');
  await town.turn();
  assert.deepEqual(town.told(ONE), []);
  await says(town, 1, 'mission.given-back');
  await says(town, 2, 'mission.accepted');
  town.api.now = MONDAY + 22.5 * HOUR;
  await town.turn();
  assert.deepEqual(town.told(ONE), []);
  assert.match(town.told(TWO).join(), /confirmé/);
});

test('the evening before a yes is asked for, by whoever can answer; the day after, how it went', async (t) => {
  const town = await openTown(t);
  await says(town, 1, 'mission.accepted');
  await town.turn();
  const before = town.told(ONE).length;
  town.api.now = Date.parse('2026-03-03T15:30:00.000Z');
  await town.turn();
  assert.equal(town.told(ONE).length, before, 'it is no evening yet');
  town.api.now += HOUR;
  await town.turn();
  await town.turn();
  assert.match(town.told(ONE).at(-1) ?? '', /C'est toujours possible \? Répondez OUI [2-9A-Z]{5}/);
  assert.equal(town.told(ONE).length, before + 1);
  town.api.now = Date.parse('2026-03-05T09:30:00.000Z');
  await town.turn();
  assert.match(town.told(ONE).at(-1) ?? '', /passé/);
});

test('coordinators hear in the evening that nobody goes tomorrow, and of what was refused; agents do not', async (t) => {
  const town = await openTown(t);
  await town.wish(town.api.marc.user, 'marc@exemple.fr');
  town.api.now = Date.parse('2026-03-03T16:30:00.000Z');
  await says(town, 1, 'mission.given-back');
  await town.turn();
  await town.turn();
  const told = town.told(DESK).join('\n');
  assert.match(told, /Personne pour demain/);
  assert.match(told, /n’a pas abouti/);
  assert.equal(town.told(DESK).length, 2);
  assert.deepEqual(town.told('marc@exemple.fr'), []);
});

test('missions that fit are told together once a day to whoever wants it so, and three at once at the most', async (t) => {
  const town = await openTown(t);
  const at = new Date(town.api.now).toISOString();
  const others = [2, 3, 4, 5].map((n) =>
    aRequest({ _id: anId('request', n), publishedAt: at, when: { day: '2026-03-06' } }),
  );
  await town.put(...others);
  await town.wish(second._id, TWO, { missions: 'daily' });
  await town.turn();
  await town.turn();
  assert.equal(town.told(ONE).length, 3);
  assert.deepEqual(town.told(TWO), []);
  town.api.now = Date.parse('2026-03-02T16:30:00.000Z');
  await town.turn();
  assert.match(town.told(TWO).join(), /5 missions/);
});

test('a pause that ends and a paper that runs out are told by the morning, once', async (t) => {
  const town = await openNoticeTown(t);
  const paper = { check: 'licence', seen: '2025-03-01', by: COORDINATOR.user, until: '2026-04-01' };
  await town.put(aVolunteer(1, { status: 'paused', pausedUntil: '2026-03-03' }), {
    ...aVolunteer(2),
    checks: [paper],
  } as never);
  await town.wish(first._id, ONE);
  await town.wish(second._id, TWO);
  await town.turn();
  await town.turn();
  assert.equal(town.told(ONE).length, 1);
  assert.match(town.told(ONE).join(), /pause se termine le 3 mars/);
  assert.equal(town.told(TWO).length, 1);
  assert.match(town.told(TWO).join(), /plus valable après le 1er avril/);
  // A month before, and in the last week: longer than it is remembered what was told.
  for (let day = 0; day < 32; day += 1) {
    town.api.now += 24 * HOUR;
    await town.turn();
  }
  assert.equal(town.told(TWO).length, 2);
});

test('what was the case before telling began is told nobody, nor what a backup brings back; who left is forgotten', async (t) => {
  const town = await openNoticeTown(t);
  const at = new Date(MONDAY - HOUR).toISOString();
  await town.put(aPerson(), first, { ...second, status: 'left' } as never);
  await town.put(aRequest({ publishedAt: at, when: { day: '2026-03-04' } }));
  await town.wish(first._id, ONE);
  await town.wish(second._id, TWO);
  await town.turn();
  assert.deepEqual(town.told(ONE), []);
  assert.equal(await town.api.office.wishes.of(territory, second._id), undefined);
});

test('coordinators hear that somebody told of a person who seems alone, once, and of whom is not said', async (t) => {
  const town = await openTown(t);
  const at = new Date(town.api.now).toISOString();
  await town.put(aSignal({ givenAt: at }), aSignal({ _id: anId('signal', 2), status: 'answered' }));
  await town.turn();
  await town.turn();
  const [told = '', ...more] = town.told(DESK);
  assert.deepEqual(more, []);
  assert.match(told, /signalé une personne/);
  const { family, given, phone, words, caller } = aSignal();
  for (const known of [family, given, phone, words, caller.name, caller.phone]) {
    assert.ok(!told.includes(known), known);
  }
  assert.deepEqual(town.told(ONE).length, 1, 'volunteers hear of their mission alone');
});

test('a territory that does not answer holds up no other, and is asked again once it did', async (t) => {
  const town = await openTown(t);
  const { api, outbox } = town;
  await api.office.wishes.set('val-voisin', {
    ...{ reader: api.nadia.user, channel: 'mail', address: 'nadia@exemple.fr', missions: 'none' },
    ...{
      quiet: { from: '21:00', until: '08:00' },
      by: 'self',
      at: new Date(api.now).toISOString(),
    },
  });
  let answer: () => void = () => undefined;
  const silence = new Promise<void>((resolve) => (answer = resolve));
  let asked = 0;
  const teller = new Teller({
    ...{ office: api.office, outbox, rules: RULES, clock: () => api.now, takesAnswers: false },
    report: () => undefined,
    store: {
      names: async () => ['val-voisin', territory],
      shelf: async (name) => {
        if (name === 'val-voisin') {
          asked += 1;
          await silence;
        }
        return api.store.shelf(name);
      },
    },
  });
  const first = teller.tellAll();
  await until('the other one is told', () => town.told(ONE).length > 0);
  await teller.tellAll();
  assert.equal(asked, 1, 'nobody asks twice at once');
  answer();
  await first;
  await teller.tellAll();
  assert.ok(asked >= 1);
});

test('a relative hears that there was a visit, once, where the person agreed, and nothing else', async (t) => {
  const town = await openNoticeTown(t);
  const [daughter, son] = ['+33611111111', '+33622222222'];
  const other = aPerson({ _id: anId('person', 2) });
  await town.put(aPerson(), other, first);
  const kept = { missions: 'none', by: 'desk', agreed: true } as const;
  await town.wish(aPerson()._id, daughter, kept);
  await town.wish(other._id, son, kept);
  await town.turn();
  const at = new Date(town.api.now).toISOString();
  const when = { day: '2026-03-02' } as const;
  const visit = aRequest({ kind: 'visit', notedAt: at, publishedAt: at, when });
  await town.put(visit);
  await town.turn();
  assert.deepEqual(town.told(daughter), []);
  const report = aReport({ outcome: 'done', at, volunteer: first._id });
  const history = [{ type: 'mission.reported', by: town.api.yvette.user, at } as const];
  await town.put({ ...visit, phase: 'done', reports: [report], history } as never);
  await town.turn();
  await town.turn();
  const [told = '', ...more] = town.told(daughter);
  assert.deepEqual(more, []);
  assert.match(told, /votre proche a eu sa visite/);
  for (const known of [aPerson().family, aPerson().given, aPerson().address, first.family]) {
    assert.ok(!told.includes(known), known);
  }
  assert.deepEqual(town.told(son), [], 'it was not theirs');
  // Whoever is helped no more is told of to nobody.
  await town.put({ ...aPerson(), status: 'ended' } as never);
  await town.turn();
  assert.equal(await town.api.office.wishes.of(territory, aPerson()._id), undefined);
});
