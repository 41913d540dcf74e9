import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeLine, wayLine } from '../../src/messages/kernel/place-line.ts';

describe('where something is', () => {
  it('names the commune after the address', () => {
    assert.equal(placeLine('12 Grande Rue', 'Vonnas'), '12 Grande Rue, Vonnas');
    assert.equal(placeLine('Rue de Vonnas', 'Vonnas'), 'Rue de Vonnas, Vonnas');
  });

  it('never says the same place twice, however it is written', () => {
    assert.equal(placeLine('Pont-de-Brême', 'Pont-de-Brême'), 'Pont-de-Brême');
    assert.equal(placeLine('pont de breme ', 'Pont-de-Brême'), 'pont de breme');
    assert.equal(placeLine('Le Bourg, Pont-de-Brême', 'Pont-de-Brême'), 'Le Bourg, Pont-de-Brême');
    assert.equal(placeLine('Le Bourg, 01540 VONNAS', 'Vonnas'), 'Le Bourg, 01540 VONNAS');
    assert.equal(placeLine('Vonnas, place du marché', 'Vonnas'), 'Vonnas, place du marché');
    assert.equal(placeLine('Mairie, St-Cyr', 'Saint-Cyr'), 'Mairie, St-Cyr');
  });

  it('leaves out what nobody told', () => {
    assert.equal(placeLine('', 'Vonnas'), 'Vonnas');
    assert.equal(placeLine(undefined, '  '), '');
  });

  it('goes from one place to another, and stays where both are one', () => {
    assert.equal(wayLine('Vonnas', 'Gare de Mâcon'), 'Vonnas → Gare de Mâcon');
    assert.equal(wayLine('Vonnas', 'vonnas'), 'Vonnas');
    assert.equal(wayLine('', 'Gare'), 'Gare');
    assert.equal(wayLine('Vonnas', ''), 'Vonnas');
  });
});
