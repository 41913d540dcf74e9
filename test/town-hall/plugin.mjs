/** Gives the browser tests a real service, started when the first of them asks where it is. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** For the configuration of Web Test Runner: `/town-hall.json` says where the service is. */
export function townHall() {
  let hall;
  return {
    middleware: async (context, next) => {
      if (context.path !== '/town-hall.json') return next();
      hall ??= start();
      context.status = 200;
      context.type = 'application/json';
      context.body = await (await hall).where;
    },
    plugin: { name: 'town-hall', serverStop: async () => (await hall)?.stop() },
  };
}

async function start() {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return {
    where: String(line),
    async stop() {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}
