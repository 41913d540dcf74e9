import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ClaimStanding } from '../../../src/domain/requests/claim.ts';
import { PHASES } from '../../../src/domain/requests/phase.ts';
import { distanceKm } from '../../../src/domain/kernel/place.ts';
import {
  briefOf,
  claimViewsOf,
  missionOf,
  whereaboutsOf,
} from '../../../src/domain/missions/projections.ts';
import { aClaim, anId, aPerson, aRequest, NOW } from '../../support/builders.ts';

const SECRETS = {
  given: 'planted-given',
  family: 'planted-family',
  address: 'planted-address',
  access: 'planted-access',
  notes: 'planted-notes',
  phones: [{ number: '06 39 98 77 66', answeredBy: 'planted-answerer' }],
  contacts: [{ name: 'planted-contact', relation: 'planted-relation', phone: '06 39 98 55 44' }],
  point: { lat: 46.312_345, lon: 4.912_345 },
};
const REQUEST_SECRETS = {
  said: 'planted-said',
  instructions: 'planted-instructions',
  requester: { name: 'planted-requester', relation: 'planted-daughter' },
  destination: {
    label: 'planted-cardiologist',
    commune: '99903',
    point: { lat: 46.298_765, lon: 4.9 },
  },
};

const standings: ClaimStanding[] = [
  'provisional',
  'confirmed',
  'substitute',
  'offered',
  'given-back',
  'released',
];
const claims = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 4 })
  .chain((ns) =>
    fc.tuple(...ns.map((n) => fc.constantFrom(...standings).map((s) => aClaim(n, s)))),
  );
const requests = fc.record({ phase: fc.constantFrom(...PHASES), claims }).map((some) =>
  aRequest({
    ...some,
    ...REQUEST_SECRETS,
    reports: some.claims.map(({ volunteer }, index) => ({
      fact: anId('fact', index),
      volunteer,
      by: anId('user', index),
      at: NOW,
      outcome: 'done',
      words: `planted-report-${volunteer}`,
    })),
    history: [{ type: 'request.closed', by: anId('user'), at: NOW, words: 'planted-history' }],
    before: { phase: 'open', claims: [] },
  }),
);

describe('what volunteers may know', () => {
  it('a mission never holds a name, a number, a door, or anything anybody said', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const mission = JSON.stringify(missionOf(request, whereaboutsOf(aPerson(SECRETS))));
        assert.doesNotMatch(mission, /planted|06 39 98|46\.312|46\.298|4\.912|person:/);
      }),
    );
  });

  it('a claim holds nothing of the person, and of the reports only those of its own volunteer', () => {
    fc.assert(
      fc.property(requests, (request) => {
        for (const view of claimViewsOf(request)) {
          const others = view.reports.filter((report) => report.volunteer !== view.volunteer);
          assert.deepEqual(others, []);
          const { reports: _, ...rest } = view;
          assert.doesNotMatch(JSON.stringify(rest), /planted|06 39 98|46\.|person:/);
        }
      }),
    );
  });

  it('the place is right to about a kilometre, and not better', () => {
    const lat = fc.double({ min: 41, max: 51, noNaN: true });
    const lon = fc.double({ min: -5, max: 9, noNaN: true });
    fc.assert(
      fc.property(lat, lon, (north, east) => {
        const point = { lat: north, lon: east };
        const { near } = whereaboutsOf(aPerson({ point }));
        assert.ok(near && distanceKm(near, point) < 0.75);
        assert.ok(Math.abs(near.lat * 100 - Math.round(near.lat * 100)) < 1e-9);
      }),
    );
  });

  it('a home that was never placed on the map is only its commune', () => {
    const { point: _, ...person } = aPerson();
    assert.deepEqual(whereaboutsOf(person), { commune: '99901' });
  });

  it('says of the destination only the commune', () => {
    const mission = missionOf(aRequest(REQUEST_SECRETS), whereaboutsOf(aPerson()));
    assert.equal(mission?.destinationCommune, '99903');
  });

  it('there is no mission before the first publication, and no brief before the first yes', () => {
    const { publishedAt: _, ...unpublished } = aRequest({ phase: 'noted' });
    assert.equal(missionOf(unpublished, whereaboutsOf(aPerson())), undefined);
    assert.equal(briefOf(aRequest(), aPerson()), undefined);
  });
});

describe('what the one who goes needs to know', () => {
  it('the brief holds who, where exactly, how to reach and enter, and the instructions', () => {
    const request = aRequest({ ...REQUEST_SECRETS, claims: [aClaim(1, 'confirmed')] });
    const brief = briefOf(request, aPerson(SECRETS));
    assert.deepEqual(
      [
        brief?.given,
        brief?.family,
        brief?.address,
        brief?.access,
        brief?.point,
        brief?.instructions,
      ],
      [
        'planted-given',
        'planted-family',
        'planted-address',
        'planted-access',
        SECRETS.point,
        'planted-instructions',
      ],
    );
    const reach = [brief?.phones[0]?.number, brief?.destination?.label];
    assert.deepEqual(reach, ['06 39 98 77 66', 'planted-cardiologist']);
  });

  it('the brief leaves out what is for coordinators and agents', () => {
    const request = aRequest({ ...REQUEST_SECRETS, claims: [aClaim(1, 'confirmed')] });
    const person = aPerson({ ...SECRETS, birthYear: 1931, livesAlone: true });
    const text = JSON.stringify(briefOf(request, person));
    assert.doesNotMatch(text, /planted-(notes|said|requester)|1931|livesAlone/);
  });
});
