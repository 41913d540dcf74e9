/** Gives the browser tests a real service, started when the first of them asks where it is. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** For the configuration of Web Test Runner: `/town-hall.json` gives the origin of the test server. */
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
    plugin: {
      name: 'town-hall',
      executeCommand: ({ command, payload, session }) =>
        command === 'set-quota' ? setQuota(session, payload) : undefined,
      serverStop: async () => (await hall)?.stop(),
    },
  };
}

/** Gives the tests' origin so many bytes, as a device that is nearly full would; none: as before. */
async function setQuota(session, quotaSize) {
  const page = session.browser.getPage(session.id);
  const { origin } = new URL(page.url());
  // The quota holds as long as the session that set it.
  const cdp = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, cdp);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize && { quotaSize }) });
  return true;
}

const sessions = new WeakMap();

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
