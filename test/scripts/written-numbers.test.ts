import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numbersWrittenByHand } from '../../scripts/rules/written-numbers.mjs';

const SCREEN = 'src/ui/screens/rounds/round-page.ts';

describe('numbers that a file writes its own way', () => {
  it('are refused, whichever way that is, and the one that knows is named', () => {
    for (const text of [
      'return new Intl.NumberFormat(when.locale).format(count);',
      'let format: Intl\n  .NumberFormat;',
      'return count.toLocaleString();',
      "return count.toLocaleString('fr-FR');",
      'return `${km.toFixed(1)} km`;',
      "return String(km).replace('.', ',');",
      "return String(km).replace(/\\./, ',');",
    ]) {
      const [breach, ...more] = numbersWrittenByHand(SCREEN, text);
      assert.match(breach ?? '', /^src\/ui\/screens\/rounds\/round-page\.ts: .*sayNumber/, text);
      assert.deepEqual(more, []);
    }
  });

  it('are written by the one module that may, and by the fields in which they are typed', () => {
    for (const file of ['src/messages/kernel/numbers.ts', 'src/ui/elements/form/typed-number.ts']) {
      assert.deepEqual(numbersWrittenByHand(file, 'new Intl.NumberFormat(); x.toFixed(2)'), []);
    }
  });

  it('are formatted by no program of the server either; a coordinate may be rounded there', () => {
    assert.deepEqual(numbersWrittenByHand('server/addresses/geocoder.ts', 'lat.toFixed(1)'), []);
    const page = numbersWrittenByHand(
      'server/indicators/public-page.ts',
      'new Intl.NumberFormat()',
    );
    assert.equal(page.length, 1);
  });

  it('are no matter of what only orders, counts or names', () => {
    const text =
      'new Intl.PluralRules(language); name.localeCompare(other); path.replace(".ts", "");';
    assert.deepEqual(numbersWrittenByHand(SCREEN, text), []);
  });
});
