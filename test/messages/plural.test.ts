import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pluralIn } from '../../src/messages/kernel/plural.ts';

const visits = { one: '# visite', other: '# visites' };
const french = pluralIn('fr');
const english = pluralIn('en');

describe('a count, as one would say it', () => {
  it('is singular in French up to one and a half', () => {
    assert.deepEqual(
      [0, 1, 1.5, 2, 12].map((count) => french(count, visits)),
      ['0 visite', '1 visite', '1,5 visite', '2 visites', '12 visites'],
    );
  });

  it('is singular in English for one only', () => {
    const forms = { one: '# visit', other: '# visits' };
    assert.deepEqual(
      [0, 1, 1.5, 2].map((count) => english(count, forms)),
      ['0 visits', '1 visit', '1.5 visits', '2 visits'],
    );
  });

  it('has the plural for millions, which French rules call "many"', () => {
    assert.equal(french(1_000_000, visits), '1\u202f000\u202f000 visites');
  });

  it('has words of its own for none, where the catalogue has some', () => {
    const forms = { zero: 'aucune visite', ...visits };
    assert.deepEqual([french(0, forms), french(1, forms)], ['aucune visite', '1 visite']);
  });

  it('may leave the figure out', () => {
    const forms = { one: 'Encore une.', other: 'Encore # sur #.' };
    assert.deepEqual([french(1, forms), french(3, forms)], ['Encore une.', 'Encore 3 sur 3.']);
  });
});
