import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

const SCRIPT = resolve(import.meta.dirname, '../../scripts/install-chromium.mjs');

describe('a machine without Chromium', () => {
  let bin: string;

  beforeEach(async () => {
    bin = await mkdtemp(join(tmpdir(), 'coudmain-bin-'));
    // An apt-get that notes what it is asked, and installs what it is asked for.
    await program(
      'apt-get',
      `echo "$*" >> ${bin}/asked; [ "$1" = update ] || { for last; do :; done; echo > ${bin}/$last; }`,
    );
  });

  afterEach(() => rm(bin, { recursive: true }));

  const program = async (name: string, body: string): Promise<void> => {
    await writeFile(join(bin, name), `#!/bin/sh\n${body}\n`);
    await chmod(join(bin, name), 0o755);
  };

  /** What the script says on a machine whose PATH is only `bin`, and the path it answers last. */
  const ask = (
    allowed: boolean,
    env: NodeJS.ProcessEnv = {},
    what: 'chromiumOrInstall' | 'shellOrInstall' = 'chromiumOrInstall',
  ): string => {
    const code = `import { ${what} } from ${JSON.stringify(SCRIPT)};
      console.log(String(await ${what}(${String(allowed)})));`;
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      env: { PATH: bin, ...env },
      encoding: 'utf8',
    });
    return child.stdout;
  };

  it('is given one where that may be done unasked, and told so', () => {
    const said = ask(true);
    assert.match(said, /installing one with apt-get/);
    assert.equal(said.trim().split('\n').at(-1), join(bin, 'chromium'));
  });

  it('is told how to get one where it may not', () => {
    const said = ask(false);
    assert.match(said, /apt install chromium/);
    assert.doesNotMatch(said, /installing/);
    assert.match(said, /undefined\n$/);
  });

  it('is told how to get one when installing failed', async () => {
    await program('apt-get', 'exit 100');
    assert.match(ask(true), /installing[^]*apt install chromium[^]*undefined\n$/);
  });

  it('gets nothing beside a CHROME_PATH that leads nowhere', () => {
    const said = ask(true, { CHROME_PATH: join(bin, 'nowhere') });
    assert.doesNotMatch(said, /installing/);
    assert.match(said, /CHROME_PATH/);
  });

  it('installs nothing when there is one', async () => {
    await program('chromium', '');
    assert.equal(ask(true), `${join(bin, 'chromium')}\n`);
  });

  describe('but for the one without a window', () => {
    const askForShell = (allowed: boolean, env: NodeJS.ProcessEnv = {}): string =>
      ask(allowed, env, 'shellOrInstall');

    it('is given that too, and does without where it cannot be had', async () => {
      assert.match(askForShell(true), /chromium-headless-shell was found: [^]*headless-shell\n$/);
      assert.equal(askForShell(true), `${join(bin, 'chromium-headless-shell')}\n`);
      await rm(join(bin, 'chromium-headless-shell'));
      assert.equal(askForShell(false), 'undefined\n');
      await program('apt-get', 'exit 100');
      assert.match(askForShell(true), /undefined\n$/);
    });

    it('takes the browser that somebody chose with CHROME_PATH', async () => {
      await program('chrome', '');
      const chosen = join(bin, 'chrome');
      assert.equal(askForShell(true, { CHROME_PATH: chosen }), `${chosen}\n`);
    });
  });
});
