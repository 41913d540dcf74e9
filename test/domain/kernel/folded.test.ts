import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folded, joinedWords } from '../../../src/domain/kernel/folded.ts';

describe('a folded text', () => {
  it('is one for whoever leaves accents, capitals and punctuation out', () => {
    const same = [
      ['Éléonore  Dupré-Lefèvre', 'eleonore dupre lefevre'],
      ['Cœur', 'COEUR'],
      ['Groß', 'gross'],
      ['Søren', 'soren'],
      ['Łukasz', 'lukasz'],
      ['İbrahim', 'ibrahim'],
      ['Ёлкин', 'елкин'],
      ['Νίκος', 'νικοσ'],
      ['مُحَمَّد', 'محمد'],
      ['ﬁlle', 'fille'],
    ] as const;
    for (const [one, other] of same) assert.equal(folded(one), folded(other), one);
    assert.equal(joinedWords('D’Angelo'), joinedWords('dangelo'));
  });

  it('keeps apart who is somebody else in any alphabet', () => {
    const names =
      'Иван Йван Ивар Nguyễn 山田 川田 が か राम रम രമ محمد محمود ดี ดู 김철수 김영수'.split(' ');
    assert.equal(new Set(names.map(folded)).size, names.length);
    for (const name of names) assert.notEqual(folded(name), '');
  });

  it('is empty for what nobody can say', () => {
    for (const text of ['', ' ', '🙂', '👩🏽‍🌾', '❤️', '— ’ -']) assert.equal(folded(text), '', text);
  });
});
