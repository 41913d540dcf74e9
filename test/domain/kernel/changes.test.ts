import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withChanges } from '../../../src/domain/kernel/changes.ts';

interface House {
  readonly street: string;
  readonly floor?: number;
  readonly doors: readonly string[];
}

const HOUSE: House = { street: 'rue du Four', floor: 2, doors: ['front', 'garden'] };

describe('a correction', () => {
  it('replaces the fields it names, and leaves the others as they stood', () => {
    assert.deepEqual(withChanges(HOUSE, { street: 'rue du Puits' }), {
      ...HOUSE,
      street: 'rue du Puits',
    });
  });

  it('takes an optional field away with null', () => {
    assert.deepEqual(withChanges(HOUSE, { floor: null }), {
      street: 'rue du Four',
      doors: ['front', 'garden'],
    });
  });

  it('replaces a list as a whole', () => {
    assert.deepEqual(withChanges(HOUSE, { doors: ['cellar'] }).doors, ['cellar']);
  });

  it('changes nothing of the state it is given', () => {
    withChanges(HOUSE, { street: 'rue du Puits', floor: null });
    assert.deepEqual(HOUSE, { street: 'rue du Four', floor: 2, doors: ['front', 'garden'] });
  });
});
