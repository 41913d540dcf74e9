import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundsOfMissing, participationOf } from '../../../src/domain/statistics/participation.ts';
import { figure, near } from './figures.ts';

describe('who answered, and who is missing', () => {
  it('counts all who could be asked, not those who are gone', () => {
    const found = figure(
      participationOf({ answered: 38, refused: 3, unreachable: 2, pending: 1, gone: 2 }),
    );
    assert.equal(found.eligible, 44);
    assert.equal(found.missing, 6);
    near(found.responseRate, 38 / 44);
    near(found.refusalRate, 3 / 44);
  });

  it('is nothing when nobody is left, and a reason for counts that cannot be', () => {
    const nobody = { answered: 0, refused: 0, unreachable: 0, pending: 0, gone: 0 };
    assert.equal(participationOf(nobody), 'nobody-to-ask');
    assert.equal(participationOf({ ...nobody, gone: 4 }), 'nobody-to-ask');
    assert.equal(participationOf({ ...nobody, refused: -1 }), 'negative');
    assert.equal(participationOf({ ...nobody, pending: 0.5 }), 'not-a-whole-number');
  });

  it('bounds the share by what the missing may think', () => {
    assert.deepEqual(boundsOfMissing(30, 26, 16), { low: 26 / 46, high: 42 / 46 });
    assert.deepEqual(boundsOfMissing(46, 26, 0), { low: 26 / 46, high: 26 / 46 });
    assert.deepEqual(boundsOfMissing(0, 0, 46), { low: 0, high: 1 });
    assert.equal(boundsOfMissing(0, 0, 0), 'nobody-to-ask');
    assert.equal(boundsOfMissing(3, 4, 1), 'more-yes-than-answers');
    assert.equal(boundsOfMissing(3, 2, -1), 'negative');
  });
});
