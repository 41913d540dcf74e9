import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Id } from '../../../src/domain/kernel/ids.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import type { Request } from '../../../src/domain/requests/request.ts';
import {
  aFact,
  AGENT,
  anId,
  aPerson,
  COORDINATOR,
  requestDetails,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const [OLD, STAYS, THIRD] = [2, 1, 3].map((n) => anId('person', n)) as [
  Id<'person'>,
  Id<'person'>,
  Id<'person'>,
];
const person = (town: InMemoryTerritory, id: Id<'person'>) => town.lookup(id) as Person;
const request = (town: InMemoryTerritory, n: number) =>
  town.lookup(anId('request', n)) as Request | undefined;
const noted = (n: number, who: Id<'person'>, at?: string): Fact =>
  aFact('request.noted', requestDetails({ person: who }), { n, ...(at && { receivedAt: at }) });
const made = (n = 1, old = OLD, into = STAYS, at?: string): Fact =>
  aFact('merge.made', { old, into }, { n, ...(at && { receivedAt: at }) });
const undone = (n = 1, at?: string): Fact =>
  aFact('merge.undone', {}, { n, ...(at && { receivedAt: at }) });

function town(): InMemoryTerritory {
  const people = [OLD, STAYS, THIRD].map((_id) => aPerson({ _id }));
  const here = new InMemoryTerritory(...people);
  assert.ok(here.receive(noted(1, OLD), COORDINATOR).ok);
  assert.ok(here.receive(noted(2, STAYS), COORDINATOR).ok);
  return here;
}

describe('two records of one person', () => {
  it('become one: what was asked goes to the one that stays, and the other says where it leads', () => {
    const here = town();
    assert.ok(here.receive(made(), COORDINATOR).ok);
    assert.equal(request(here, 1)?.person, STAYS);
    assert.deepEqual(person(here, STAYS).requests, [anId('request', 2), anId('request', 1)]);
    const old = person(here, OLD);
    assert.deepEqual([old.status, old.merged], ['ended', { into: STAYS, before: 'active' }]);
  });

  it('are parted again within thirty days, and not after them', () => {
    const here = town();
    const at = '2026-03-02T08:00:00.000Z';
    assert.ok(here.receive(made(1, OLD, STAYS, at), COORDINATOR).ok);
    const late = undone(1, '2026-04-01T08:01:00.000Z');
    assert.deepEqual(here.receive(late, COORDINATOR), { ok: false, refusal: 'too-late' });
    assert.ok(here.receive(undone(1, '2026-04-01T07:59:00.000Z'), COORDINATOR).ok);
    assert.equal(request(here, 1)?.person, OLD);
    assert.deepEqual(person(here, STAYS).requests, [anId('request', 2)]);
    assert.equal(person(here, OLD).status, 'active');
    assert.ok(!('merged' in person(here, OLD)));
    const again = undone(1, '2026-04-01T07:59:30.000Z');
    assert.deepEqual(here.receive(again, COORDINATOR), { ok: false, refusal: 'already-exists' });
  });

  it('understand an agent who had not heard of it: what is written of the old one is meant for the other', () => {
    const here = town();
    here.receive(made(), COORDINATOR);
    assert.ok(here.receive(noted(7, OLD), AGENT).ok);
    assert.equal(request(here, 7)?.person, STAYS);
    assert.ok(person(here, STAYS).requests.includes(anId('request', 7)));
    const amended = aFact('person.amended', { changes: { access: 'Portail vert' } }, { n: 2 });
    assert.ok(here.receive(amended, AGENT).ok);
    assert.equal(person(here, STAYS).access, 'Portail vert');
    const met = aFact('encounter.recorded', {
      ...{ person: OLD, means: 'call', outcome: 'present', day: '2026-03-02', readers: 'staff' },
    });
    assert.ok(here.receive(met, AGENT).ok);
    assert.equal(person(here, STAYS).lastContact, '2026-03-02');
  });

  it('are merged by coordinators alone, once, and never with one that no longer takes part', () => {
    const here = town();
    assert.deepEqual(here.receive(made(), AGENT), { ok: false, refusal: 'not-allowed' });
    const self = made(1, OLD, OLD);
    assert.deepEqual(here.receive(self, COORDINATOR), { ok: false, refusal: 'already-exists' });
    assert.ok(here.receive(made(), COORDINATOR).ok);
    for (const again of [made(2), made(3, STAYS, OLD)]) {
      assert.deepEqual(here.receive(again, COORDINATOR), { ok: false, refusal: 'already-exists' });
    }
    here.receive(aFact('person.ended', { ending: 'moved' }, { n: 3 }), COORDINATOR);
    const gone = made(4, STAYS, THIRD);
    assert.deepEqual(here.receive(gone, COORDINATOR), { ok: false, refusal: 'ended' });
  });

  it('lose nothing, in whatever order merges, partings and requests of three people come', () => {
    const people = [OLD, STAYS, THIRD] as const;
    const who = fc.constantFrom(...people);
    const act = fc.oneof(
      fc.record({ does: fc.constant('note' as const), who }),
      fc.record({ does: fc.constant('merge' as const), old: who, into: who }),
      fc.record({ does: fc.constant('part' as const), which: fc.nat(6) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 24 }), (acts) => {
        const here = town();
        const asked = new Set([1, 2]);
        const merges: number[] = [];
        acts.forEach((one, index) => {
          const n = index + 10;
          if (one.does === 'note') {
            const outcome = here.receive(noted(n, one.who), AGENT);
            assert.ok(outcome.ok, 'whatever was heard of, a request is taken in');
            asked.add(n);
          } else if (one.does === 'merge') {
            if (here.receive(made(n, one.old, one.into), COORDINATOR).ok) merges.push(n);
          } else {
            const which = merges[one.which % Math.max(1, merges.length)];
            if (which !== undefined) here.receive(undone(which), COORDINATOR);
          }
        });
        // Each request is with one person who takes part, and with nobody else who does.
        const here3 = people.map((id) => person(here, id)).filter(({ merged }) => !merged);
        assert.ok(here3.length > 0);
        for (const n of asked) {
          const id = anId('request', n);
          const holders = here3.filter(({ requests }) => requests.includes(id));
          assert.deepEqual(
            holders.map(({ _id }) => _id),
            [request(here, n)?.person],
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
