import { readConfig } from '../process/config.ts';
import { noteRun } from '../journal/note-run.ts';
import { repairAndJudgeAnew } from '../referee/judge-anew.ts';
import { compareWithFacts } from '../referee/replay.ts';
import { openStore } from '../store/open-store.ts';
import type { Shelf, Store } from '../store/store.ts';
import { RULES } from '../../src/domain/rules.ts';

const USAGE = `npm run rebuild                          says where state is not what the facts make
npm run rebuild -- --repair [<territory>]  writes what the facts make, in all territories or in one
Stop the service first.`;

/**
 * `npm run rebuild`: replays each territory's facts and says whether its state is what they make;
 * asked to, it repairs what is not. It ends with 0 when all is as it should be, now.
 */
const read = readConfig(process.env);
const [flag, only, ...more] = process.argv.slice(2);
if (!read.ok || more.length > 0 || (flag !== undefined && flag !== '--repair')) {
  console.error(read.ok ? USAGE : read.problems.join('\n'));
  process.exitCode = 1;
} else {
  const store = await openStore(read.config);
  try {
    process.exitCode = await rebuildAll(
      store,
      only,
      flag === undefined ? compare : repairIn(store),
    );
  } finally {
    await store.close();
  }
}

/** Does it in every territory, or in one; one that cannot be read does not stop the others. */
async function rebuildAll(
  store: Store,
  only: string | undefined,
  act: (shelf: Shelf) => Promise<boolean>,
): Promise<number> {
  let isAllRight = true;
  for (const name of only === undefined ? await store.names() : [only]) {
    try {
      isAllRight = (await act(await store.shelf(name))) && isAllRight;
    } catch (error) {
      isAllRight = false;
      console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return isAllRight ? 0 : 1;
}

async function compare(shelf: Shelf): Promise<boolean> {
  const { facts, documents, different } = await compareWithFacts(shelf, RULES);
  console.log(`${shelf.name}: ${String(facts)} facts make ${String(documents)} documents.`);
  for (const id of different) console.log(`  ${id} says something else.`);
  return different.length === 0;
}

function repairIn(store: Store): (shelf: Shelf) => Promise<boolean> {
  return async (shelf) => {
    await noteRun(store, 'rebuilt', [shelf.name], await repair(shelf));
    return true;
  };
}

/** How many documents it repaired. */
async function repair(shelf: Shelf): Promise<number> {
  const { documents, facts } = await repairAndJudgeAnew(shelf, RULES, new Date().toISOString());
  console.log(`${shelf.name}: ${String(documents.length)} documents were repaired.`);
  for (const id of documents) console.log(`  ${id}`);
  if (facts.length > 0) {
    console.log(`${String(facts.length)} facts that had been set aside are made state now.`);
    for (const id of facts) console.log(`  ${id}`);
  }
  return documents.length;
}
