/** Numbers are written in one place; a field writes what is typed over, a table what a spreadsheet reads. */
const writers = [
  'src/messages/kernel/numbers.ts',
  'src/ui/elements/form/typed-number.ts',
  'src/domain/diagnosis/csv.ts',
];

const formats = /\bIntl\s*\.\s*NumberFormat\b|\.toLocaleString\(/;
const byHand =
  /\.(toFixed|toPrecision)\(|\.replace(All)?\(\s*(['"]\.['"]|\/\\\.\/g?)\s*,\s*['"],['"]\s*\)/;

/**
 * What a file says of numbers in its own way, which is then not the way of the next screen: a breach, or none.
 * The server may round what no person reads (a coordinate), and what its command line prints in English.
 */
export function numbersWrittenByHand(file, text) {
  if (writers.includes(file)) return [];
  const isByHand = formats.test(text) || (file.startsWith('src/') && byHand.test(text));
  return isByHand
    ? [
        `${file}: writes numbers its own way; sayNumber of messages/kernel/numbers.ts and quantities.ts know how they are printed.`,
      ]
    : [];
}
