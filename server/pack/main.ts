import { readConfig } from '../process/config.ts';
import { packTerritory } from './pack-command.ts';

const read = readConfig(process.env);
if (read.ok) {
  process.exitCode = await packTerritory(process.argv.slice(2), {
    dataDir: read.config.dataDir,
    clock: Date.now,
    say: (line) => {
      console.log(line);
    },
    show: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
    },
  });
} else {
  console.error(read.problems.join('\n'));
  process.exitCode = 2;
}
