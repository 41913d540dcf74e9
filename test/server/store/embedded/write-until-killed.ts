import { EmbeddedStore } from '../../../../server/store/embedded/embedded-store.ts';

/**
 * Writes without end, and tells each acknowledged write on standard output: the process that the
 * crash test kills. Arguments: data folder, first number.
 */
const [folder = '', first = '0'] = process.argv.slice(2);
const store = EmbeddedStore.open(folder);
const shelf = await store.shelf('alpha');
for (let number = Number(first); ; number += 1) {
  const size = 1 + (number % 7);
  const counter = await shelf.get('counter:1');
  const results = await shelf.write([
    ...Array.from({ length: size }, (_, index) => ({
      id: `fact:${number}-${index}`,
      body: { number, text: 'x'.repeat(50 + (number % 13) * 300) },
    })),
    { id: 'counter:1', expected: counter?._rev, body: { number } },
  ]);
  const revs = results.map((result) => (result.ok ? result.rev : 'refused'));
  process.stdout.write(`${JSON.stringify({ number, revs })}\n`);
}
