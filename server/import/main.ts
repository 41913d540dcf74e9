import { readConfig } from '../process/config.ts';
import { openStore } from '../store/open-store.ts';
import { importTerritory } from './import.ts';

const read = readConfig(process.env);
if (read.ok) {
  process.exitCode = await importTerritory(process.argv.slice(2), {
    open: () => openStore(read.config),
    clock: Date.now,
    say: (line) => {
      console.log(line);
    },
  });
} else {
  console.error(read.problems.join('\n'));
  process.exitCode = 2;
}
