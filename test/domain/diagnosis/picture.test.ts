import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EIGHT_KM } from '../../../src/domain/diagnosis/nearest.ts';
import { pictureOf } from '../../../src/domain/diagnosis/picture.ts';
import { guessedTravel } from '../../../src/domain/kernel/travel.ts';
import { anId, aPerson, aRequest, aVolunteer } from '../../support/builders.ts';

const placed = aPerson({ point: { lat: 46.5, lon: 5.2 } });
const { point: _, ...homeless } = aPerson({ _id: anId('person', 2), commune: '99902' });
const nowhere = { ...homeless, _id: anId('person', 3), commune: '99903' };
const parts = {
  requests: [
    aRequest(),
    aRequest({ _id: anId('request', 2), person: anId('person', 2) }),
    aRequest({ _id: anId('request', 3), person: anId('person', 3) }),
    aRequest({ _id: anId('request', 4), phase: 'unmet', reason: 'no-volunteer' }),
  ],
  people: new Map([placed, homeless, nowhere].map((person) => [person._id as string, person])),
  volunteers: [
    aVolunteer(1, { commune: '99902' }),
    aVolunteer(2, { commune: '01001' }),
    aVolunteer(3, { commune: '99901', status: 'left', home: { lat: 46.5, lon: 5.2 } }),
  ],
  communes: [
    { code: '99901', name: 'Valmorand', point: { lat: 46.3, lon: 4.9 } },
    { code: '99902', name: 'Saint-Aubrin', point: { lat: 46.34, lon: 4.95 } },
    { code: '99903', name: 'Crêt-le-Haut' },
  ],
  period: { from: '2026-03-02', to: '2026-03-08' },
  today: '2026-03-05',
  limit: EIGHT_KM,
  measure: guessedTravel,
};

describe('the picture of a territory', () => {
  const picture = pictureOf(parts);

  it('finds a gap where nobody active lives near, and none where the commune has a volunteer', () => {
    assert.deepEqual(
      picture.gaps.map(({ commune, requests }) => [commune, requests]),
      [['99901', 1]],
    );
    assert.ok((picture.gaps[0]?.nearest?.km ?? 0) > 8);
    assert.equal(picture.gaps[0]?.nearest?.approximate, true);
  });

  it('counts volunteers by commune, and those from elsewhere apart', () => {
    assert.deepEqual(
      picture.density.map(({ volunteers }) => volunteers),
      [0, 1, 0],
    );
    assert.equal(picture.fromElsewhere, 1);
  });

  it('shows what was living in the period, and what stayed without an answer', () => {
    assert.equal(picture.living.length, 4);
    const weights = picture.unmet.map(({ request, weight }) => [request.phase, weight]);
    assert.deepEqual(weights[0], ['unmet', 1]);
    assert.equal(weights.length, 4);
    assert.ok(picture.unmet.slice(1).every(({ weight }) => weight > 0 && weight < 1));
  });
});
