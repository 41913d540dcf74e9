import { EmbeddedStore } from '../../../../server/store/embedded/embedded-store.ts';

/** Writes until the system refuses, and tells how far it came and what the store said then. */
const [folder = ''] = process.argv.slice(2);
const store = EmbeddedStore.open(folder);
const shelf = await store.create('alpha');
let taken = 0;
try {
  for (;;) {
    const batch = Array.from({ length: 20 }, (_, index) => ({
      id: `fact:${taken + index}`,
      body: { text: 'x'.repeat(500) },
    }));
    await shelf.write(batch);
    taken += batch.length;
  }
} catch (error) {
  const { name, message } = error as Error;
  process.stdout.write(JSON.stringify({ taken, name, message }));
}
