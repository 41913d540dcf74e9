import { readConfig } from '../process/config.ts';
import { compareWithFacts } from '../referee/replay.ts';
import { openStore } from '../store/open-store.ts';
import { RULES } from '../../src/domain/rules.ts';

/** `npm run rebuild`: replays each territory's facts and says whether its state is what they make. */
const read = readConfig(process.env);
if (!read.ok) throw new Error(read.problems.join('\n'));
const store = await openStore(read.config);
try {
  for (const name of await store.names()) {
    const { facts, documents, different } = await compareWithFacts(await store.shelf(name), RULES);
    console.log(`${name}: ${String(facts)} facts make ${String(documents)} documents.`);
    for (const id of different) console.log(`  ${id} says something else.`);
    if (different.length > 0) process.exitCode = 1;
  }
} finally {
  await store.close();
}
