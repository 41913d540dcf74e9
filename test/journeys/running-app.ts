import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME } from '../support/programs.ts';
import { inTime } from '../support/waiting.ts';
import { copyDemonstration } from './made-demonstration.ts';

/** The built service in a process of its own, as a town hall runs it. */
export interface RunningApp {
  readonly url: string;
  readonly folder: string;
  readonly port: number;
  /** As the power cut does: no farewell. */
  kill(): Promise<void>;
  /**
   * Starts again on the same data and the same port, as it ran before unless it is told otherwise.
   * What still runs is ended first.
   */
  restart(environment?: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

/** Starts the built service on a free port, with the demonstration. */
export async function openRunningApp(
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningApp> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-journey-'));
  await copyDemonstration(folder, async (making, meanwhile) => {
    const maker = await start(making, '0', {});
    await meanwhile();
    await maker.end('SIGTERM');
  });
  let running = await start(folder, '0', environment);
  return {
    folder,
    get url() {
      return `http://localhost:${String(running.port)}`;
    },
    get port() {
      return running.port;
    },
    kill: () => running.end('SIGKILL'),
    restart: async (otherwise = environment) => {
      await running.end('SIGTERM');
      running = await start(folder, String(running.port), otherwise);
    },
    close: async () => {
      await running.end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly port: number;
  end(signal: NodeJS.Signals): Promise<void>;
}

async function start(
  folder: string,
  port: string,
  environment: Readonly<Record<string, string>>,
): Promise<Running> {
  const child = spawn(process.execPath, [join(HOME, 'build/server/process/main.js')], {
    env: {
      ...process.env,
      ...{ COUCHDB_URL: '', DATA_DIR: folder, PORT: port, LOG_LEVEL: 'warn' },
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    port: await portOf(child),
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  let said = '';
  const answers = new Promise<number>((tell, fail) => {
    const listen = (part: Buffer): void => {
      said += part.toString();
      const address = /answers at http:\/\/[^:]+:(\d+)/.exec(said);
      if (address) tell(Number(address[1]));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => fail(new Error(`the service ended: ${said}`)));
  });
  return inTime(answers, () => `the service did not start: ${said}`);
}
