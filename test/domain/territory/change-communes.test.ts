import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withCommune, withoutCommune } from '../../../src/domain/territory/change-communes.ts';
import { aFact, aTerritory, COORDINATOR } from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const VONNAS = { code: '01457', name: 'Vonnas', population: 3_000 };
const drop = (code: string) => aFact('territory.commune-dropped', { code });
const set = (commune: object) =>
  aFact('territory.commune-set', { commune: { ...VONNAS, ...commune } });

test('a commune comes last, is corrected where it stands, and goes; what is known of the others stays', () => {
  const before = aTerritory();
  const added = withCommune(before, set({}));
  assert.deepEqual(added.communes, [...before.communes, VONNAS]);
  const first = { ...before, communes: [VONNAS, ...before.communes] };
  const outline = [
    [
      [5, 46],
      [5.1, 46],
      [5.1, 46.1],
      [5, 46],
    ],
  ];
  const drawn = withCommune(first, set({ outline }));
  assert.deepEqual(drawn.communes, [{ ...VONNAS, outline }, ...before.communes]);
  const gone = withoutCommune(drawn, drop('01457'));
  assert.deepEqual(gone, before);
  assert.deepEqual(withoutCommune(gone, drop('01457')), before, 'twice is once');
});

test('the last commune stays', () => {
  const refused = (communes: readonly object[]): string | undefined => {
    const town = new InMemoryTerritory(aTerritory({ communes } as never));
    const outcome = town.receive(drop('01457'), COORDINATOR);
    return outcome.ok ? undefined : outcome.refusal;
  };
  assert.equal(refused([VONNAS]), 'not-allowed');
  assert.equal(refused([VONNAS, { code: '99901', name: 'Valmorand' }]), undefined);
});
