import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { csvOf } from '../../../src/domain/diagnosis/csv.ts';
import {
  communeGeometry,
  geoJsonOf,
  pointGeometry,
} from '../../../src/domain/diagnosis/geojson.ts';

const read = (text: string): string[][] =>
  parse(text, { bom: true, delimiter: ';', relax_column_count: true });

describe('a table for Excel', () => {
  it('begins with the mark of UTF-8 and ends its lines as it must', () => {
    assert.equal(
      csvOf([
        ['Commune', 'Bénévoles'],
        ['Crêt; le Haut', 1.6],
      ]),
      '\u{FEFF}Commune;Bénévoles\r\n"Crêt; le Haut";1,6\r\n',
    );
  });

  it('is read back as it was written', () => {
    const cell = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => /^\p{L}/u.test(text));
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        assert.deepEqual(read(csvOf(rows)), rows);
      }),
    );
  });

  it('never holds a formula, however it begins', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t=', '  =', '\r', '＝', '\u{200B}=');
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        const [[field] = []] = read(csvOf([[`${first}${rest}`, 'x']]));
        assert.ok(field?.startsWith("'"));
      }),
    );
    assert.deepEqual(read(csvOf([[-2.5, 'x']])), [['-2,5', 'x']]);
  });
});

describe('a map as a file', () => {
  const square = [
    [4.9, 46.3],
    [4.9, 46.4],
    [5, 46.4],
    [5, 46.3],
  ] as const;

  it('closes the outline of a commune and turns it against the clock', () => {
    const geometry = communeGeometry({ code: '99901', name: 'Valmorand', outline: [square] });
    assert.deepEqual(geometry, {
      type: 'MultiPolygon',
      coordinates: [[[square[0], square[3], square[2], square[1], square[0]]]],
    });
  });

  it('shows the centre where no outline is known, and nothing where that is not', () => {
    const commune = { code: '99901', name: 'Valmorand' };
    const point = { lat: 46.3, lon: 4.9 };
    assert.deepEqual(communeGeometry({ ...commune, point }), pointGeometry(point));
    assert.equal(communeGeometry(commune), null);
  });

  it('says whose data it is', () => {
    const text = geoJsonOf([], { source: '© contributeurs OpenStreetMap' });
    assert.deepEqual(JSON.parse(text), {
      type: 'FeatureCollection',
      source: '© contributeurs OpenStreetMap',
      features: [],
    });
  });
});
