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
import { PostOffice } from '../outgoing/post-office.ts';

const INVITER = argsToRun('test/server/door/invite-until-killed.ts');
const ROUNDS = 5;
const PEOPLE = 25;
/** Longer than any gateway may hold a letter. */
const LATER_MS = 10 * 60_000;

test('kill -9 while people are invited: asked again, each gets one link, never two', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-invited-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const office = await PostOffice.open(t);
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = start(t, folder, office.port, round);
    await until('the invitation', () => run.said.length > 0);
    await atSomeMoment(120, () => run.kill());
  }
  const last = start(t, folder, office.port, ROUNDS);
  const linksOf = (): ReadonlyMap<string, ReadonlySet<string>> => {
    const links = new Map<string, Set<string>>();
    for (const { to, raw } of office.arrived) {
      const [, link = ''] = /\/p\/survey#(\S+)/.exec(raw.replaceAll('=\r\n', '')) ?? [];
      for (const one of to) links.set(one, (links.get(one) ?? new Set()).add(link));
    }
    return links;
  };
  await until('the end of it', () => last.said.length === 2);
  await last.kill();
  for (const [address, links] of linksOf()) assert.equal(links.size, 1, address);
  // A letter that two kills met on its way is given up, and said to be: a third try could be a second letter.
  const givenUp = Number(last.said[1]);
  assert.ok(givenUp <= ROUNDS / 2);
  assert.ok(linksOf().size >= PEOPLE - givenUp);
});

interface Run {
  readonly said: string[];
  kill(): Promise<void>;
}

function start(t: TestContext, folder: string, port: number, round: number): Run {
  const args = [folder, String(port), String(PEOPLE), String(round * LATER_MS)];
  const child = spawn(process.execPath, [...INVITER, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  const exited = once(child, 'exit');
  const said: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
  return {
    said,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
