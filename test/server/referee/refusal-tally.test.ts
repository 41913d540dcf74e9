import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusalTally } from '../../../server/referee/refusal-tally.ts';
import type { ReceivedFact } from '../../../server/referee/stored-facts.ts';
import { aFact, uuid } from '../../support/builders.ts';

const at = (receivedAt: string, serial: number): ReceivedFact =>
  aFact('person.returned', {}, { receivedAt, id: uuid(serial) }) as ReceivedFact;

test('what is refused is counted anew when a day of the territory begins', () => {
  const tally = new RefusalTally('America/Martinique');
  const evening = Array.from({ length: 12 }, (_, n) => at('2026-03-02T23:59:00.000Z', n + 1));
  assert.equal(evening.filter((fact) => tally.add(fact)).length, 10);
  assert.ok(!tally.add(at('2026-03-03T03:59:00.000Z', 20)), 'midnight in Greenwich is no new day');
  const kept = JSON.parse(JSON.stringify(tally)) as unknown;
  const later = new RefusalTally('America/Martinique', kept);
  assert.ok(later.add(at('2026-03-03T04:00:00.000Z', 21)));
  assert.equal(later.moreThan(at('2026-03-03T03:59:30.000Z', 20))?.more, 3);
});
