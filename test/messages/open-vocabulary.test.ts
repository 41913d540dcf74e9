import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kernel as english } from '../../src/messages/kernel/en.ts';
import { kernel as french } from '../../src/messages/kernel/fr.ts';

/** A word of a list as a newer server may send it. */
const wordOf = (list: object, word: string): unknown => (list as Record<string, unknown>)[word];

describe('a word that this version does not know', () => {
  it('has a word of ours, in each language', () => {
    assert.equal(wordOf(french.vocabulary.phases, 'postponed'), 'autre');
    assert.equal(wordOf(english.vocabulary.phases, 'postponed'), 'other');
  });

  it('is what the list itself says of others, where it does', () => {
    assert.equal(wordOf(french.vocabulary.kinds, 'gardening'), french.vocabulary.kinds.other);
  });

  it('leaves the known ones, and the list of them, as they are', () => {
    assert.equal(french.vocabulary.kinds.ride, 'Trajet');
    assert.ok(!Object.keys(french.vocabulary.kinds).includes('gardening'));
  });
});
