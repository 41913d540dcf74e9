import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isLoopback, readConfig } from './config.ts';
import type { Config } from './config.ts';
import { makeDemoPacks } from '../demo/demo-packs.ts';
import { fillWithDemo } from '../demo/seed-demo.ts';
import type { SeedDemo } from './demonstration.ts';
import { placeOf } from '../guards/log.ts';
import { PROGRAM_VERSION } from './program.ts';
import { reachStore } from './reach-store.ts';
import { startService } from './service.ts';
import type { Service, ServiceParts } from './service.ts';
import { StartRefused } from './start-refused.ts';
import { StoreUnavailable } from '../store/store.ts';

/** The process exits after this time, whatever is still running. */
const STOP_TIMEOUT_MS = 5_000;

const read = readConfig(process.env);
if (read.ok) await run(read.config);
else giveUp(read.problems.join('\n'));

async function run(config: Config): Promise<void> {
  const starting = start(config);
  let stopping: Promise<void> | undefined;
  // Installed before the start: somebody may press Ctrl-C while the demonstration is being made. It may come
  // twice, from the terminal and from npm: the second one must not cut the first one short.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stopping ??= stop(starting);
    });
  }
  try {
    printWelcome(config, await starting);
    handleProcessErrors();
  } catch (error) {
    if (!(error instanceof StartRefused || error instanceof StoreUnavailable)) throw error;
    giveUp(error.message);
  }
}

async function start(config: Config): Promise<Service> {
  const store = await reachStore(config, (reason) => {
    console.error(`${reason} Trying again…`);
  });
  const seed: SeedDemo = (parts) => {
    console.log('First start: making a demonstration with fictional people…');
    return fillWithDemo(parts);
  };
  const maps: ServiceParts['maps'] = (parts) =>
    makeDemoPacks({ ...parts, dataDir: parts.config.dataDir });
  return startService({ config, store, clock: Date.now, seed, maps });
}

/** An unhandled rejection is logged and the service goes on; an uncaught exception ends it. */
function handleProcessErrors(): void {
  process.on('unhandledRejection', (reason) => {
    console.error(JSON.stringify({ mishap: placeOf(reason) }));
  });
  process.on('uncaughtException', (error) => {
    giveUp(JSON.stringify({ mishap: placeOf(error) }));
  });
}

async function stop(starting: Promise<Service>): Promise<void> {
  setTimeout(() => {
    giveUp('Something was still under way after 5 seconds: stopped without waiting for it.');
  }, STOP_TIMEOUT_MS).unref();
  const service = await starting.catch(() => undefined);
  await service?.stop();
  process.exit();
}

function printWelcome(config: Config, { url, store, logins }: Service): void {
  const where = store.engine === 'couchdb' ? 'Apache CouchDB' : config.dataDir;
  console.log(
    `Coudmain ${PROGRAM_VERSION} answers at ${url}\nDocuments: ${store.engine} (${where})`,
  );
  console.log(
    config.mail || config.sms
      ? `Messages: by ${[config.mail && 'e-mail', config.sms && 'short message'].filter(Boolean).join(', ')}`
      : 'Messages: none are sent (neither SMTP_URL and MAIL_FROM nor SMS_URL and SMS_SECRET are set)',
  );
  if (!isLoopback(config.host) && config.trustProxy.length === 0) {
    console.log(
      'It answers other machines without HTTPS. Put a proxy with HTTPS in front, and set TRUST_PROXY.',
    );
  }
  if (!existsSync(join(config.dist, 'index.html'))) {
    console.log('The app is not built yet. Run: npm run build');
  }
  if (!logins) return;
  console.log('Demonstration: fictional people only. The password of each is: demo');
  for (const { login, who } of logins) console.log(`  ${login.padEnd(24)} ${who}`);
}

function giveUp(why: string): never {
  console.error(why);
  process.exit(1);
}
