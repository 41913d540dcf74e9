import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { densityOf } from '../../../src/domain/diagnosis/density.ts';
import { aVolunteer } from '../../support/builders.ts';

const communes = [
  { code: '99901', name: 'Valmorand', population: 1_250 },
  { code: '99902', name: 'Saint-Aubrin' },
];

describe('the density of volunteers', () => {
  it('counts the active ones of each commune, and for 1,000 inhabitants where these are known', () => {
    const found = densityOf(communes, [
      aVolunteer(1, { commune: '99901' }),
      aVolunteer(2, { commune: '99901' }),
      aVolunteer(3, { commune: '99901', status: 'paused' }),
      aVolunteer(4, { commune: '99901', status: 'pending' }),
      aVolunteer(5, { commune: '99902' }),
      aVolunteer(6, { commune: '01001' }),
    ]);
    assert.deepEqual(
      found.map(({ commune, volunteers, perThousand }) => [commune.code, volunteers, perThousand]),
      [
        ['99901', 2, 1.6],
        ['99902', 1, undefined],
      ],
    );
  });
});
