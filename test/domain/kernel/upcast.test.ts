import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NounDefinition } from '../../../src/domain/kernel/noun.ts';
import { upcasterOf } from '../../../src/domain/kernel/upcast.ts';

/** A noun in its third version: a name became two, then a list of nicknames was added. */
const friend: NounDefinition = {
  noun: 'friend',
  version: 3,
  upcasts: [
    {
      document: ({ name, ...rest }) => ({ ...rest, given: name }),
      fact: ({ data, ...rest }) => ({ ...rest, data: { given: (data as { name: string }).name } }),
    },
    { document: (stored) => ({ ...stored, nicknames: [] }) },
  ],
  shownTo: [],
  fileUnder: () => ({}),
  audience: () => [],
};
const { documentUpToDate, factUpToDate, factSchemaOf, isOfNewerVersion, asOfNewerVersion } =
  upcasterOf([friend]);

describe('what an older version wrote', () => {
  it('is brought up to date step by step', () => {
    const first = { noun: 'friend', schema: 1, name: 'Odette' };
    const third = { noun: 'friend', schema: 3, given: 'Odette', nicknames: [] };
    assert.deepEqual(documentUpToDate(first), third);
    assert.deepEqual(documentUpToDate({ noun: 'friend', schema: 2, given: 'Odette' }), third);
    assert.deepEqual(
      first,
      { noun: 'friend', schema: 1, name: 'Odette' },
      'nothing is changed in place',
    );
  });

  it('is left as it is where it is of this version, of a newer one, or of an unknown noun', () => {
    for (const stored of [
      { noun: 'friend', schema: 3, given: 'Odette' },
      { noun: 'friend', schema: 4, given: 'Odette', moods: [] },
      { noun: 'foe', schema: 1, name: 'Odette' },
    ]) {
      assert.equal(documentUpToDate(stored), stored);
    }
  });

  it('is brought up to date when it is a fact, which did not say its first version', () => {
    const told = { type: 'friend.met', data: { name: 'Odette' } };
    assert.deepEqual(factUpToDate(told), {
      type: 'friend.met',
      schema: 3,
      data: { given: 'Odette' },
    });
    assert.deepEqual(factUpToDate({ ...told, schema: 3 }), { ...told, schema: 3 });
    assert.equal(factSchemaOf('friend'), 3);
    assert.equal(factSchemaOf('foe'), undefined);
  });

  it('is not mistaken for what a newer version wrote', () => {
    assert.equal(isOfNewerVersion({ noun: 'friend', schema: 3 }), false);
    assert.equal(isOfNewerVersion({ noun: 'friend', schema: 4 }), true);
    assert.equal(asOfNewerVersion({ noun: 'friend', schema: 1 }).schema, 4);
    assert.equal(asOfNewerVersion({ noun: 'friend', schema: 7 }).schema, 7);
  });
});
