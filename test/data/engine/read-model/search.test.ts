import { assert } from 'chai';
import { Search } from '../../../../src/data/engine/read-model/search.ts';
import type { Volunteer } from '../../../../src/domain/volunteers/volunteer.ts';

const named = (given: string, family: string, phone = ''): Volunteer =>
  ({
    noun: 'volunteer',
    given,
    family,
    phone,
    commune: '01457',
    kinds: [],
  }) as unknown as Volunteer;

describe('the search of people', () => {
  const search = new Search();

  it('finds a name without its apostrophe or hyphen, and in any alphabet', () => {
    assert.isTrue(search.finds('dangelo', named('Rosa', 'D’Angelo')));
    assert.isTrue(search.finds("d'angelo rosa", named('Rosa', 'D’Angelo')));
    assert.isTrue(search.finds('jeanmarie', named('Jean-Marie', 'Roux')));
    assert.isTrue(search.finds('иван', named('Иван', 'Петров')));
    assert.isFalse(search.finds('राम', named('रम', 'कुमार')));
  });

  it('finds nobody by an emoji alone, and everybody by nothing', () => {
    assert.isFalse(search.finds('🙂', named('Rosa', 'D’Angelo')));
    assert.isFalse(search.finds('—', named('Rosa', 'D’Angelo')));
    assert.isTrue(search.finds(' ', named('Rosa', 'D’Angelo')));
  });

  it('finds a number overseas however its country is written', () => {
    const rosa = named('Rosa', 'Payet', '0692 12 34 56');
    for (const text of ['0692', '+262 692 12', '00262 692 12 34 56']) {
      assert.isTrue(search.finds(text, rosa), text);
    }
  });
});
