import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isMailAddress } from '../../../src/domain/kernel/mail-address.ts';
import { readPastedAddresses } from '../../../src/domain/surveys/pasted-addresses.ts';

const read = (pasted: string) => readPastedAddresses(pasted);

describe('addresses as they are pasted', () => {
  it('stand one a line, or between commas, semicolons, spaces, tabs', () => {
    const five = ['a@x.fr', 'b@x.fr', 'c@x.fr', 'd@x.fr', 'e@x.fr'];
    for (const between of ['\n', '\r\n', ', ', ';', ' ; ', ' ', '\t', ',\n\n']) {
      assert.deepEqual(read(five.join(between)).addresses, five, JSON.stringify(between));
    }
    assert.deepEqual(read('').addresses, []);
    assert.deepEqual(read(' \n ,; \t').faults, []);
  });

  it('may come with names, as a mail program copies them; the names stay behind', () => {
    const pasted = '"Martin, Jeanne" <jeanne@x.fr>, Paul Durand <paul@x.fr>;\nmailto:lise@x.fr.';
    assert.deepEqual(read(pasted), {
      addresses: ['jeanne@x.fr', 'paul@x.fr', 'lise@x.fr'],
      faults: [],
      repeated: 0,
    });
    assert.deepEqual(read('\u{FEFF}a@x.fr\u200b').addresses, ['a@x.fr']);
    assert.deepEqual(
      read('Jeanne <jeanne@x.fr>, paul@x.fr lise@wanadoo, Max <max@x.fr').addresses,
      ['jeanne@x.fr', 'paul@x.fr', 'max@x.fr'],
    );
    assert.deepEqual(
      read('Jeanne <jeanne@x.fr>, lise@wanadoo, <no>').faults.map(({ text }) => text),
      ['lise@wanadoo', 'no'],
    );
  });

  it('count once, however their letters are written', () => {
    const { addresses, repeated } = read('Jeanne@x.fr\njeanne@x.fr, JEANNE@X.FR\npaul@x.fr');
    assert.deepEqual([addresses, repeated], [['Jeanne@x.fr', 'paul@x.fr'], 2]);
  });

  it('that are none are told with what is wrong', () => {
    const faults: readonly (readonly [string, string])[] = [
      ['jeanne.x.fr', 'no-at'],
      ['0601020304', 'no-at'],
      ['jeanne@@x.fr', 'several-at'],
      ['a@b@x.fr', 'several-at'],
      ['jeanne@', 'no-domain'],
      ['jeanne@wanadoo', 'no-domain'],
      ['jeanne@x..fr', 'no-domain'],
      ['jérôme@x.fr', 'odd-letters'],
      ['@x.fr', 'odd-letters'],
      ['jeanne@été.fr', 'odd-letters'],
    ];
    for (const [text, why] of faults) {
      assert.deepEqual(read(text), { addresses: [], faults: [{ text, why }], repeated: 0 });
    }
  });

  it('are all found, named or not, whatever stands between them', () => {
    const one = fc.tuple(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.constantFrom('', 'Jeanne ', '"M, J" '),
    );
    const between = fc.constantFrom(', ', '; ', '\n', ' ,\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(one, between)), (pieces) => {
        const pasted = pieces.map(([[local, name], after]) =>
          name ? `${name}<${local}@x.fr>${after}` : `${local}@x.fr${after}`,
        );
        const { addresses, faults } = read(pasted.join(''));
        assert.deepEqual(faults, []);
        assert.deepEqual(addresses, [...new Set(pieces.map(([[local]]) => `${local}@x.fr`))]);
      }),
    );
  });

  it('are always addresses, each once, whatever is pasted', () => {
    const anything = fc.array(
      fc.oneof(fc.string(), fc.emailAddress(), fc.constantFrom(',', ';', '\n', '<', '>', '@')),
    );
    fc.assert(
      fc.property(anything, (pieces) => {
        const { addresses } = read(pieces.join(''));
        assert.ok(addresses.every(isMailAddress));
        assert.equal(new Set(addresses.map((one) => one.toLowerCase())).size, addresses.length);
      }),
    );
  });
});
