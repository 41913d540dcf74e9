import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test, type TestContext } from 'node:test';
import { argsToRun } from '../../support/programs.ts';
import { atSomeMoment, until } from '../../support/waiting.ts';
import { SmsGateway } from './sms-gateway.ts';
import { PostOffice } from './post-office.ts';
import { PushService } from './push-service.ts';
import { invitation, notification, shortMessage } from './sending-house.ts';

const WRITER = argsToRun('test/server/outgoing/send-until-killed.ts');
const ROUNDS = 4;
/** Longer than any gateway may hold a letter. */
const LATER_MS = 10 * 60_000;

interface Run {
  readonly taken: Set<number>;
  kill(): Promise<void>;
}

test('kill -9 in the middle of sending short messages loses none that was taken, and a gateway that knows their names sends each once', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-killed-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const gateway = await SmsGateway.open(t);
  const port = Number(new URL(gateway.settings.url).port);
  const taken = new Set<number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = gateway.sent.length;
    const run = start(t, folder, port, round, 'sms');
    await until('a message of this run', () => gateway.sent.length > before);
    await atSomeMoment(30, () => run.kill());
    for (const number of run.taken) taken.add(number);
  }
  const last = start(t, folder, port, ROUNDS, 'sms');
  await until('all that was ever taken', () => {
    const arrived = new Set(gateway.sent.map(({ id }) => id));
    return (
      last.taken.size === 10 &&
      [...taken, ...last.taken].every((n) => arrived.has(shortMessage(n).uuid))
    );
  });
  await last.kill();
  assert.equal(new Set(gateway.sent.map(({ id }) => id)).size, gateway.sent.length);
});

test('kill -9 in the middle of sending notifications loses none that was taken, and a browser shows each once', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-killed-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const service = await PushService.open(t);
  const browser = service.subscribe();
  const where = JSON.stringify(browser.subscription);
  const taken = new Set<number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = browser.arrived.length;
    const run = start(t, folder, 0, round, 'push', where);
    await until('a notification of this run', () => browser.arrived.length > before);
    await atSomeMoment(30, () => run.kill());
    for (const number of run.taken) taken.add(number);
  }
  const last = start(t, folder, 0, ROUNDS, 'push', where);
  const tagOf = (number: number): string => notification(number).uuid.replaceAll('-', '');
  await until('all that was ever taken', () => {
    const shown = new Set(browser.arrived.map(({ tag }) => tag));
    return last.taken.size === 10 && [...taken, ...last.taken].every((n) => shown.has(tagOf(n)));
  });
  await last.kill();
  // The browser puts what has the same tag into the place of the one before.
  assert.equal(new Set(browser.arrived.map(({ tag }) => tag)).size, browser.arrived.length);
});

test('kill -9 in the middle of sending loses no letter that was taken, and doubles at most the one under way', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-killed-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const office = await PostOffice.open(t);
  const taken = new Set<number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = office.arrived.length;
    const run = start(t, folder, office.port, round);
    await until('a letter of this run', () => office.arrived.length > before);
    await atSomeMoment(60, () => run.kill());
    for (const number of run.taken) taken.add(number);
  }
  const last = start(t, folder, office.port, ROUNDS);
  await until('all that was ever taken', () => {
    const arrived = new Set(office.messageIds);
    return last.taken.size === 10 && [...taken, ...last.taken].every((n) => arrived.has(idOf(n)));
  });
  await last.kill();
  const copies = new Map<string, number>();
  for (const id of office.messageIds) copies.set(id, (copies.get(id) ?? 0) + 1);
  // On a slow machine the same letter may be under way at one kill after the other.
  const surplus = [...copies.values()].reduce((sum, count) => sum + count - 1, 0);
  assert.ok(surplus <= ROUNDS, 'one letter was under way at each kill');
});

function start(
  t: TestContext,
  folder: string,
  port: number,
  round: number,
  way = 'mail',
  where = '',
): Run {
  const args = [folder, String(port), String(round * 10), String(round * LATER_MS), way, where];
  const child = spawn(process.execPath, [...WRITER, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  const exited = once(child, 'exit');
  const taken = new Set<number>();
  createInterface({ input: child.stdout }).on('line', (line) => taken.add(Number(line)));
  return {
    taken,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function idOf(number: number): string {
  return `<${invitation(number).uuid}@exemple.fr>`;
}
