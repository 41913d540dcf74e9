import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHECKS } from '../../../src/contract/checks.ts';
import { forgottenCandidacy, isPastKeeping } from '../../../src/domain/candidacies/forgetting.ts';
import type { Actor, Author } from '../../../src/domain/kernel/actor.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { aFact, AGENT, anId, COORDINATOR, NOW, volunteerNo } from '../../support/builders.ts';
import { aCandidacy, candidacyDetails } from '../../support/candidacies.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const DOOR: Actor<Author> = { user: 'door:volunteer', roles: [] };

/** A moment so many days after the offer. */
const after = (days: number): string => new Date(Date.parse(NOW) + days * 86_400_000).toISOString();

describe('somebody who offers to help', () => {
  it('comes in by the public door alone, and waits to be met', () => {
    const fact = { ...aFact('candidacy.offered', candidacyDetails()), by: DOOR.user };
    const nothing = (): undefined => undefined;
    for (const actor of [COORDINATOR, AGENT, volunteerNo(1)]) {
      assert.equal(RULES.decide(fact, actor, nothing), 'not-allowed');
    }
    const survey: Actor<Author> = { ...DOOR, user: 'door:survey' };
    assert.equal(RULES.decide(fact, survey, nothing), 'not-allowed');
    const outcome = RULES.apply(fact, DOOR, nothing);
    assert.ok(outcome.ok);
    const [candidacy] = outcome.changed;
    assert.ok(candidacy?.noun === 'candidacy');
    assert.equal(candidacy.status, 'waiting');
    assert.deepEqual(RULES.audienceOf(candidacy), ['office']);
    assert.ok(CHECKS.checkState(JSON.parse(JSON.stringify(candidacy))).ok);
  });

  it('may say as much as the form lets them, in any letters, and fits the door’s part of the room', () => {
    const most = candidacyDetails({
      ...{ given: '谢'.repeat(80), family: 'é'.repeat(80), words: '谢'.repeat(1_000) },
      email: `${'a'.repeat(60)}@${'b'.repeat(60)}.fr`,
      kinds: Array.from({ length: 40 }, () => 'small-repair.0123456789ab' as const),
    });
    const fact = { ...aFact('candidacy.offered', most), by: DOOR.user };
    assert.ok(CHECKS.checkFact(fact).ok);
    assert.ok(RULES.apply(fact, DOOR, () => undefined).ok);
    const endless = { ...fact, data: { ...most, words: 'x'.repeat(1_001) } };
    assert.ok(!CHECKS.checkFact(endless).ok);
  });

  it('is registered or set aside once; a second coordinator is told that it was done', () => {
    const town = new InMemoryTerritory(aCandidacy());
    const volunteer = anId('volunteer', 7);
    assert.ok(town.receive(aFact('candidacy.registered', { volunteer }), COORDINATOR).ok);
    const again = aFact('candidacy.set-aside', { why: 'Ne répond pas.' });
    assert.deepEqual(town.receive(again, COORDINATOR), { ok: false, refusal: 'seen-to' });
    assert.ok(town.receive(aFact('candidacy.reopened', {}), COORDINATOR).ok);
    const found = town.lookup(anId('candidacy'));
    assert.ok(found?.noun === 'candidacy');
    assert.deepEqual(
      [found.status, found.volunteer, found.endedAt],
      ['waiting', undefined, undefined],
    );
  });

  it('is kept for as long as the page says, and then nothing of it is left', () => {
    const waiting = aCandidacy();
    assert.ok(!isPastKeeping(waiting, after(180)));
    assert.ok(isPastKeeping(waiting, after(181)));
    const over = aCandidacy({ status: 'set-aside', endedAt: after(10), why: 'Trop loin.' });
    assert.ok(!isPastKeeping(over, after(40)));
    assert.ok(isPastKeeping(over, after(41)));
    const shell = forgottenCandidacy(over);
    assert.ok(!isPastKeeping(shell, after(400)), 'once');
    assert.deepEqual(RULES.audienceOf(shell), []);
    for (const said of ['Solène', 'Marchadier', '06 39', 'mercredi', 'Trop loin']) {
      assert.ok(!JSON.stringify(shell).includes(said), said);
    }
  });

  it('is not taken up again once it is forgotten', () => {
    const town = new InMemoryTerritory(forgottenCandidacy(aCandidacy()));
    const late = aFact('candidacy.registered', { volunteer: anId('volunteer') });
    for (const fact of [late, aFact('candidacy.reopened', {})]) {
      assert.deepEqual(town.receive(fact, COORDINATOR), { ok: false, refusal: 'seen-to' });
    }
  });
});
