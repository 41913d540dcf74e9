import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saysWho } from '../../../src/domain/signals/says-who.ts';
import { signals as en } from '../../../src/messages/signals/en.ts';
import { signals as fr } from '../../../src/messages/signals/fr.ts';

const GINETTE = { given: 'Marie-Élise', family: 'Le Goff', phone: '04 65 71 98 12' };

test('an answer says who the person is by a name of theirs or their number, however they are written', () => {
  for (const words of [
    'Nous avons appelé Marie-Élise.',
    'marie elise va bien',
    'Mme LE GOFF a été appelée',
    'Madame Goff est contente',
    'Élise vous remercie',
    'Elle répond au 0465719812.',
    'Elle répond au +33 4 65 71 98 12',
  ]) {
    assert.ok(saysWho(words, GINETTE), words);
  }
});

test('other words do not, nor the short ones of a name, nor a part of another word', () => {
  for (const words of [
    fr.mail.ready,
    en.mail.ready,
    'Le maire vous remercie.',
    'Un mariage, des golfes, le goût.',
    'Appelez-nous au 04 65 71 00 01.',
  ]) {
    assert.ok(!saysWho(words, GINETTE), words);
  }
});
