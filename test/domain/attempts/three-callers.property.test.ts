import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  ATTEMPT_OUTCOMES,
  type AttemptOutcome,
  type Call,
} from '../../../src/domain/attempts/call.ts';
import { CLAIM_MINUTES } from '../../../src/domain/attempts/holders.ts';
import { progressOf } from '../../../src/domain/attempts/progress.ts';
import { isToRing, outcomeOf, triesOf } from '../../../src/domain/attempts/standing.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Id } from '../../../src/domain/kernel/ids.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import { aFact } from '../../support/builders.ts';
import {
  callerAt,
  CALLERS,
  campaignOf,
  documentsOf,
  standingsIn,
  turnOf,
  withFact,
  type Documents,
} from './campaign.ts';

const PEOPLE = 5;
const STARTS = Date.parse('2026-03-02T08:00:00.000Z');

/** A telephone: what came down, and what has not gone up. Its clock may be years off. */
interface Phone {
  readonly actor: Actor;
  readonly clockOff: number;
  known: Documents;
  waiting: Fact[];
  readonly attempts: Fact[];
}

type Step = (server: Server, phones: readonly Phone[]) => void;

/** The server: takes facts in one by one, minutes apart, and each once. */
class Server {
  documents = documentsOf(campaignOf(PEOPLE));
  readonly received: { readonly fact: Fact; readonly by: Actor }[] = [];
  minutes = 0;

  receive(fact: Fact, by: Actor): void {
    this.minutes += 1;
    const { user: _, ...may } = by;
    const at = new Date(STARTS + this.minutes * 60_000).toISOString();
    const stamped = { ...fact, received: { at, ...may } };
    if (this.received.some((one) => one.fact._id === fact._id)) {
      // An answer was lost on its way: the fact comes again, and changes nothing.
      const before = this.documents;
      this.documents = withFact(this.documents, stamped, by);
      assert.deepEqual([...this.documents.values()], [...before.values()]);
      return;
    }
    this.documents = withFact(this.documents, stamped, by);
    this.received.push({ fact: stamped, by });
  }
}

function shown({ known, waiting, actor }: Phone): Documents {
  return waiting.reduce((documents, fact) => withFact(documents, fact, actor), known);
}

const phone = fc.nat(2);
const outcome = fc.constantFrom<AttemptOutcome>(...ATTEMPT_OUTCOMES, 'no-answer', 'busy');

const claim = phone.map((who): Step => (server, phones) => {
  const one = phones[who]!;
  const [next] = turnOf(shown(one), callerAt(one.actor)).next;
  if (next) write(one, server, 'call.claimed', next._id, {});
});

const attempt = fc.tuple(phone, outcome).map(([who, what]): Step => (server, phones) => {
  const one = phones[who]!;
  const [next] = turnOf(shown(one), callerAt(one.actor)).next;
  if (next) write(one, server, 'call.attempted', next._id, { outcome: what });
});

const undo = phone.map((who): Step => (server, phones) => {
  const one = phones[who]!;
  const latest = one.attempts.pop();
  if (latest)
    write(one, server, 'call.undone', latest.subject as Id<'call'>, { attempt: latest._id });
});

/** Some of what waits goes up; an answer may be lost, so that it goes up again. */
const push = fc
  .tuple(phone, fc.nat(4), fc.boolean())
  .map(([who, count, isAnswered]): Step => (server, phones) => {
    const one = phones[who]!;
    for (const fact of one.waiting.slice(0, count + 1)) server.receive(fact, one.actor);
    if (isAnswered) one.waiting = one.waiting.slice(count + 1);
  });

/** Each document comes down as it is now: one by one, and again. */
const pull = fc.tuple(phone, fc.boolean()).map(([who, isCut]): Step => ({ documents }, phones) => {
  const one = phones[who]!;
  const down = [...documents].filter((_, index) => !isCut || index % 2 === 0);
  one.known = new Map([...one.known, ...down]);
});

const pause = fc.integer({ min: 1, max: 50 }).map((minutes): Step => (server) => {
  server.minutes += minutes;
});

function write(
  one: Phone,
  server: Server,
  type: 'call.claimed' | 'call.attempted' | 'call.undone',
  subject: Id<'call'>,
  data: object,
): void {
  const now = STARTS + server.minutes * 60_000 + one.clockOff + one.waiting.length;
  const at = new Date(now).toISOString();
  const fact = { ...aFact(type, data as never, { by: one.actor, at }), subject } as Fact;
  one.waiting.push(fact);
  if (type === 'call.attempted') one.attempts.push(fact);
}

function play(
  steps: readonly Step[],
  check: Step = () => undefined,
): { server: Server; phones: readonly Phone[] } {
  const server = new Server();
  const years = 3 * 365 * 86_400_000;
  const phones = CALLERS.map((actor, index): Phone => ({
    ...{ actor, clockOff: (index - 1) * years, known: server.documents },
    ...{ waiting: [], attempts: [] },
  }));
  for (const step of steps) {
    step(server, phones);
    check(server, phones);
  }
  for (const one of phones) {
    for (const fact of one.waiting) server.receive(fact, one.actor);
    one.waiting = [];
  }
  for (const one of phones) one.known = server.documents;
  return { server, phones };
}

const steps = fc.array(fc.oneof(claim, attempt, attempt, push, push, pull, pull, undo, pause), {
  minLength: 20,
  maxLength: 120,
});

const callsOf = (documents: Documents): readonly Call[] =>
  standingsIn(documents).map(({ call }) => call);

describe('three callers, with and without network, whatever the order', () => {
  it('lose no attempt, and end with the same list', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { server, phones } = play(all);
        const made = phones.flatMap(({ attempts }) => attempts);
        const kept = callsOf(server.documents).reduce((sum, call) => sum + triesOf(call), 0);
        assert.equal(kept, made.length);
        for (const call of callsOf(server.documents)) {
          const theirs = made.filter(({ subject }) => subject === call._id);
          assert.equal(triesOf(call), theirs.length);
        }
        for (const one of phones) assert.deepEqual([...shown(one)], [...server.documents]);
      }),
      { numRuns: 300 },
    );
  });

  it('forget nobody: whoever is still to be rung is next for a caller, or it is said why not; counts add up', () => {
    fc.assert(
      fc.property(steps, (all) => {
        play(all, (_, phones) => {
          for (const one of phones) {
            const standings = standingsIn(shown(one));
            const { next, waiting } = turnOf(shown(one), callerAt(one.actor));
            const open = standings.filter(({ standing }) => isToRing(standing));
            const known = [...next.map(({ _id }) => _id), ...waiting.keys()].sort();
            assert.deepEqual(known, open.map(({ call }) => call._id).sort());
            const { people, left, counts } = progressOf(standings.map(({ standing }) => standing));
            const sum = Object.values(counts).reduce((all_, count) => all_ + count, 0);
            assert.deepEqual([people, sum, left], [PEOPLE, PEOPLE, open.length]);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it('propose nobody to a caller who knows that somebody else rings them', () => {
    let claimsSeen = 0;
    fc.assert(
      fc.property(steps, (all) => {
        play(all, (_, phones) => {
          for (const one of phones) {
            const calls = callsOf(shown(one));
            const lastHeard = calls
              .flatMap(({ claims, attempts }) => [...claims, ...attempts])
              .reduce((last, { heard = '' }) => (heard > last ? heard : last), '');
            const proposed = turnOf(shown(one), callerAt(one.actor)).next;
            for (const call of proposed) {
              const mine = call.claims.find(({ by }) => by === one.actor.user);
              for (const theirs of call.claims.filter((claim_) => claim_ !== mine)) {
                claimsSeen += 1;
                const hasMovedOn = calls.some(({ claims }) =>
                  claims.some(({ by, heard = '' }) => by === theirs.by && heard > theirs.heard!),
                );
                const age = (Date.parse(lastHeard) - Date.parse(theirs.heard!)) / 60_000;
                const wasFirst = mine?.heard !== undefined && mine.heard < theirs.heard!;
                assert.ok(hasMovedOn || age >= CLAIM_MINUTES || wasFirst);
              }
            }
          }
        });
      }),
      { numRuns: 200 },
    );
    assert.ok(claimsSeen > 0);
  });

  it('make the same of the same receipts, in whatever order they are told', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.nat(), { minLength: 120, maxLength: 120 }), (all, keys) => {
        const { server } = play(all);
        // An attempt is undone after it was told; those that were undone are left out of both.
        const undone = new Set(
          server.received.flatMap(({ fact }) =>
            fact.type === 'call.undone' ? [fact.data.attempt, fact._id] : [],
          ),
        );
        const told = server.received.filter(({ fact }) => !undone.has(fact._id));
        const shuffled = told
          .map((one, index) => ({ one, key: keys[index % keys.length]! }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const [straight, mixed] = [told, shuffled].map((facts) =>
          callsOf(
            facts.reduce(
              (now, { fact, by }) => withFact(now, fact, by),
              documentsOf(campaignOf(PEOPLE)),
            ),
          ),
        );
        const bare = (calls: readonly Call[]) => calls.map(({ applied: _, ...call }) => call);
        assert.deepEqual(bare(mixed!), bare(straight!));
        assert.deepEqual(mixed!.map(outcomeOf), straight!.map(outcomeOf));
      }),
      { numRuns: 200 },
    );
  });
});
