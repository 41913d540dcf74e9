import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forFirstRelease } from '../../../server/replication/reading/for-first-release.ts';
import { shownTo } from '../../../server/replication/reading/visibility.ts';

const DOC = {
  _id: 'volunteer:1',
  _rev: '2-a',
  noun: 'volunteer',
  given: 'Jeanne',
  missions: ['request:1'],
  applied: [{ fact: 'fact:1', at: '2026-03-02T08:00:00.000Z', others: { 'person:1': 2 } }],
  audience: ['staff', 'volunteer:1'],
};

test('an app of the first release receives no field that it would refuse', () => {
  const { missions: _, ...known } = DOC;
  const applied = [{ fact: 'fact:1', at: '2026-03-02T08:00:00.000Z' }];
  assert.deepEqual(forFirstRelease(DOC), { ...known, applied });
  const shown = shownTo({ tags: ['staff'], isFirstRelease: true }, DOC);
  assert.deepEqual(shown, { ...known, applied, audience: ['staff'] });
});

test('a newer app, and a partner’s copy, receive everything', () => {
  assert.deepEqual(shownTo({ tags: ['staff'] }, DOC), { ...DOC, audience: ['staff'] });
});
