import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { browserReporter } from '../../scripts/suites/browser-reporter.mjs';
import { runSuite } from '../../scripts/suites/run-suite.mjs';
import { tallied } from '../../scripts/suites/tally.mjs';
import { at } from '../../scripts/paths.mjs';

const folder = mkdtempSync(join(tmpdir(), 'coudmain-failing-'));
before(() => delete process.env['NODE_TEST_CONTEXT']); // Or what is started here would report to this run.
after(() => rmSync(folder, { recursive: true }));

const FAILING = `
  import assert from 'node:assert/strict';
  import { it } from 'node:test';
  it('holds', () => {});
  it('does not hold', () => assert.equal(1, 2, 'one is not two\\nand never was'));
`;

describe('the tests that failed', () => {
  it('are named, with what was said first, where node:test ran them', async () => {
    const file = join(folder, 'one.test.ts');
    writeFileSync(file, FAILING);
    const suite = { name: 'some', node: folder, files: [file] };
    const { passed, failures } = await runSuite(suite, { hear: () => undefined });
    assert.equal(passed, 1);
    assert.equal(failures.length, 1);
    assert.match(failures[0], /one\.test\.ts › does not hold: one is not two$/);
  });

  it('are named with the descriptions around them where a browser ran them', async () => {
    const failed = { name: 'says so', passed: false, skipped: false, error: { message: 'why' } };
    const inner = { name: 'inside', tests: [failed], suites: [] };
    const outer = { name: 'a page', tests: [], suites: [inner] };
    const session = {
      ...{ testFile: at('test/ui/page.test.ts'), passed: false, errors: [] },
      testResults: { tests: [], suites: [outer] },
    };
    const counts = await tallied((env) => {
      Object.assign(process.env, env);
      browserReporter().onTestRunFinished({ sessions: [session] });
      return Promise.resolve(1);
    });
    assert.deepEqual(counts.failures, ['test/ui/page.test.ts › a page › inside › says so: why']);
  });

  it('are told of when a program ended without any', async () => {
    const { failed, failures } = await tallied(() => Promise.resolve(9));
    assert.equal(failed, 1);
    assert.match(failures[0], /ended with 9/);
  });
});
