import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AttemptOutcome } from '../../../src/domain/attempts/call.ts';
import { progressOf } from '../../../src/domain/attempts/progress.ts';
import { isToRing } from '../../../src/domain/attempts/standing.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Id } from '../../../src/domain/kernel/ids.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import { marginOfError } from '../../../src/domain/statistics/margin.ts';
import { requiredAnswers } from '../../../src/domain/statistics/required-answers.ts';
import type { Caller } from '../../../src/domain/attempts/next-calls.ts';
import { callsOf, cockpitOf } from '../../../src/domain/surveys/cockpit.ts';
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
} from '../attempts/campaign.ts';

const PEOPLE = 46;
/** What the nth call of a caller comes to, again and again: most answer, some only when they are tried again. */
const COMES_TO: readonly AttemptOutcome[] = [
  ...(['answered', 'answered', 'no-answer', 'answered', 'busy', 'answered'] as const),
  ...(['answered', 'declined', 'answered', 'call-back', 'answered', 'answered'] as const),
];

interface Telephone {
  readonly actor: Actor;
  known: Documents;
  waiting: Fact[];
}

/** A town hall's campaign: what the server holds, what each of three telephones holds, and who was rung by whom. */
class Campaign {
  server = documentsOf(campaignOf(PEOPLE));
  readonly phones: readonly Telephone[] = CALLERS.map((actor) => ({
    ...{ actor, known: this.server, waiting: [] },
  }));
  readonly rung: { readonly call: string; readonly by: string; readonly known: boolean }[] = [];
  day = 2;
  #minutes = 0;

  /** A caller on that day; everything else was that day or before. */
  callerOf({ actor }: Telephone): Caller {
    const part = 'morning';
    return callerAt(actor, {
      now: { day: `2026-03-${String(this.day).padStart(2, '0')}`, part },
      partOf: (moment) => ({ day: moment.slice(0, 10), part }),
    });
  }

  /** Rings the next on the list; without network the fact waits. */
  ring(phone: Telephone): boolean {
    const [next] = turnOf(phone.known, this.callerOf(phone)).next;
    if (!next) return false;
    const outcome = COMES_TO[this.rung.length % COMES_TO.length]!;
    this.rung.push({
      ...{ call: next._id, by: phone.actor.user },
      known: next.attempts.some((one) => one.outcome === 'answered'),
    });
    this.#write(phone, 'call.claimed', next._id, {});
    this.#write(phone, 'call.attempted', next._id, { outcome });
    return true;
  }

  /** Everything that waits goes up, then everything comes down. */
  meet(phone: Telephone): void {
    for (const fact of phone.waiting) {
      this.#minutes += 1;
      const { user: _, ...may } = phone.actor;
      const received = { at: this.#moment(), ...may };
      this.server = withFact(this.server, { ...fact, received }, phone.actor);
    }
    phone.waiting = [];
    phone.known = this.server;
  }

  #moment(): string {
    const start = Date.parse(`2026-03-${String(this.day).padStart(2, '0')}T07:00:00Z`);
    return new Date(start + this.#minutes * 1_000).toISOString();
  }

  #write(
    phone: Telephone,
    type: 'call.claimed' | 'call.attempted',
    subject: Id<'call'>,
    data: object,
  ): void {
    const fact = {
      ...aFact(type, data as never, { by: phone.actor, at: this.#moment() }),
      subject,
    } as Fact;
    phone.waiting.push(fact);
    phone.known = withFact(phone.known, fact, phone.actor);
  }
}

/** The cockpit of what somebody holds is right by another way, to the person. */
function assertCockpit(documents: Documents): void {
  const standings = standingsIn(documents).map(({ standing }) => standing);
  const calls = callsOf(progressOf(standings).counts);
  const answered = standings.filter((one) => one === 'answered').length;
  const frame = { size: PEOPLE, drawn: PEOPLE, seed: 's' };
  const cockpit = cockpitOf(frame, calls, answered);
  assert.equal(
    calls.answered + calls.refused + calls.unreachable + calls.pending + calls.gone,
    PEOPLE,
  );
  assert.equal(cockpit.answered, answered);
  assert.deepEqual([cockpit.population, cockpit.asked], [PEOPLE, PEOPLE]);
  assert.equal(cockpit.stillNeeded, Math.max(0, 42 - answered));
  assert.equal(requiredAnswers(PEOPLE, 0.05), 42);
  assert.equal(calls.pending, standings.filter(isToRing).length);
  assert.equal(cockpit.isWithinReach, cockpit.stillNeeded <= calls.pending);
  if (answered > 0) assert.equal(cockpit.margin, marginOfError(PEOPLE, answered));
  assert.equal(cockpit.told, answered === PEOPLE ? 'census' : 'margin');
}

describe('a campaign of 46 people by three callers', () => {
  /** They know of each other: each has rung once with network. */
  function begun(): Campaign {
    const campaign = new Campaign();
    for (const phone of campaign.phones) {
      campaign.ring(phone);
      campaign.meet(phone);
    }
    for (const phone of campaign.phones) campaign.meet(phone);
    return campaign;
  }

  for (const between of [1, 5, 10]) {
    it(`forgets nobody and counts right, with network every ${String(between)} calls`, () => {
      const campaign = begun();
      for (; campaign.day < 12; campaign.day += 1) {
        for (let isBusy = true; isBusy;) {
          isBusy = false;
          for (const phone of campaign.phones) {
            for (let call = 0; call < between && campaign.ring(phone); call += 1) {
              isBusy = true;
              assertCockpit(phone.known);
            }
          }
          for (const phone of campaign.phones) campaign.meet(phone);
          assertCockpit(campaign.server);
          for (const phone of campaign.phones) campaign.meet(phone);
        }
      }
      const left = standingsIn(campaign.server).filter(({ standing }) => isToRing(standing));
      assert.deepEqual(left, [], 'nobody is forgotten');
      assert.ok(
        campaign.rung.every(({ known }) => !known),
        'who is known to have answered rests',
      );
      if (between === 1) assert.ok(endedTwice(campaign) <= 1, String(endedTwice(campaign)));
    });
  }

  it('rings nobody twice while each has their own part: ten calls each, the network cut', () => {
    const campaign = begun();
    const before = campaign.rung.length;
    for (const phone of campaign.phones)
      for (let call = 0; call < 10; call += 1) assert.ok(campaign.ring(phone));
    const rung = campaign.rung.slice(before).map(({ call }) => call);
    assert.equal(new Set(rung).size, 30);
  });
});

/** How many came to an end twice: both callers had them on the line. */
function endedTwice(campaign: Campaign): number {
  return standingsIn(campaign.server).filter(
    ({ call }) =>
      call.attempts.filter(({ outcome }) => outcome === 'answered' || outcome === 'declined')
        .length > 1,
  ).length;
}
