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
  met: '2026-03-01',
  charter: { version: 'model', how: 'paper', on: '2026-03-01' },
  whatComesLater: true,
  applied: [{ fact: 'fact:1', at: '2026-03-02T08:00:00.000Z', others: { 'person:1': 2 } }],
  audience: ['staff', 'volunteer:1'],
};

test('an app of the first release receives no field that it would refuse', () => {
  const { missions: _, met: __, charter: ___, whatComesLater: ____, ...known } = DOC;
  const applied = [{ fact: 'fact:1', at: '2026-03-02T08:00:00.000Z' }];
  assert.deepEqual(forFirstRelease(DOC), { ...known, applied });
  const shown = shownTo({ tags: ['staff'], isFirstRelease: true }, DOC);
  assert.deepEqual(shown, { ...known, applied, audience: ['staff'] });
});

test('also within its reports; what it does not know at all it passes over by itself', () => {
  const report = { fact: 'fact:2', by: 'user:1', at: '2026-03-02T08:00:00.000Z', outcome: 'done' };
  const claim = { _id: 'claim:1', _rev: '1-a', noun: 'claim', phase: 'done', reports: [report] };
  const answered = { ...report, answer: { question: 'Le vélo roule ?', words: 'Oui' } };
  assert.deepEqual(forFirstRelease({ ...claim, reports: [answered] }), claim);
  const standing = { volunteer: 'volunteer:1', standing: 'confirmed', since: report.at };
  const request = { _id: 'request:1', _rev: '1-a', noun: 'request', claims: [standing] };
  const moved = { ...standing, via: ['volunteer:2'] };
  const before = { phase: 'taken', claims: [standing] };
  assert.deepEqual(
    forFirstRelease({ ...request, claims: [moved], before: { ...before, claims: [moved] } }),
    { ...request, before },
  );
  const survey = { _id: 'survey:1', _rev: '1-a', noun: 'survey', title: 'Cette année' };
  assert.deepEqual(forFirstRelease(survey), survey);
});

test('a newer app, and a partner’s copy, receive everything', () => {
  assert.deepEqual(shownTo({ tags: ['staff'] }, DOC), { ...DOC, audience: ['staff'] });
});
