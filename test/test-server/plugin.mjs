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
        commands[command]?.(session.browser.getPage(session.id), payload),
      serverStop: async () => (await hall)?.stop(),
    },
  };
}

const commands = {
  'set-quota': setQuota,
  'grant-durable-storage': grantDurableStorage,
  authenticator: setAuthenticator,
};

const authenticators = new WeakMap();

/**
 * The telephone's own way of knowing its person, which says yes at once. None wanted: it is taken away, with all that it
 * knows. `answers`: whether the person lets themselves be recognised.
 */
async function setAuthenticator(page, wanted) {
  const cdp = await sessionOf(page);
  await cdp.send('WebAuthn.enable');
  const former = authenticators.get(page);
  if (wanted && 'answers' in wanted) {
    const isUserVerified = wanted.answers;
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId: former, isUserVerified });
    return true;
  }
  if (former) await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: former });
  authenticators.delete(page);
  if (!wanted) return true;
  const options = {
    ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal' },
    ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    ...{ automaticPresenceSimulation: true, hasPrf: wanted.hasPrf },
  };
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options });
  authenticators.set(page, authenticatorId);
  return true;
}

/** The browser promises the tests' origin to keep what it stores, when it is asked. */
async function grantDurableStorage(page) {
  const { origin } = new URL(page.url());
  const cdp = await sessionOf(page);
  await cdp.send('Browser.grantPermissions', { origin, permissions: ['durableStorage'] });
  return true;
}

/** Gives the tests' origin so many bytes, as a device that is nearly full would; none: as before. */
async function setQuota(page, quotaSize) {
  const { origin } = new URL(page.url());
  const cdp = await sessionOf(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize && { quotaSize }) });
  return true;
}

const sessions = new WeakMap();

/** A quota holds as long as the session that set it. */
async function sessionOf(page) {
  const cdp = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, cdp);
  return cdp;
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
