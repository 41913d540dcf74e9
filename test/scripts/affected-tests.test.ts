import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { affectedTests } from '../../scripts/suites/affected-tests.mjs';
import { testsInTime } from '../../scripts/suites/tests-in-time.mjs';

const TREE = {
  'src/domain/day.ts': 'export const DAY = 1;',
  'src/domain/week.ts': "import { DAY } from './day.ts';\nexport const WEEK = 7 * DAY;",
  'src/ui/calendar.ts': "import type { WEEK } from '../domain/week.ts';\nimport './calendar.css';",
  'src/ui/calendar.css': '',
  'test/domain/day.test.ts': "import { DAY } from '../../src/domain/day.ts';",
  'test/domain/week.test.ts': "import { WEEK } from '../../src/domain/week.ts';",
  'test/ui/calendar.test.ts': "await import('../../src/ui/calendar.ts');",
  'test/server/started.test.ts': "const PROGRAM = '../../src/domain/week.ts';",
};

describe('the tests that a change can touch', () => {
  let home: string;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'coudmain-tree-'));
    for (const [file, source] of Object.entries(TREE)) {
      await mkdir(dirname(join(home, file)), { recursive: true });
      await writeFile(join(home, file), source);
    }
  });
  after(() => rm(home, { recursive: true }));

  const touched = (...changed: string[]): string[] =>
    affectedTests(changed, home).map(({ file }) => file);

  it('import it, the nearest first', () => {
    const [nearest, ...others] = touched('src/domain/day.ts');
    assert.equal(nearest, 'test/domain/day.test.ts');
    assert.deepEqual(
      others.sort(),
      ['test/domain/week.test.ts', 'test/server/started.test.ts'].sort(),
    );
  });

  it('may fetch it later, read it as a style, or only start it as a program', () => {
    assert.deepEqual(touched('src/ui/calendar.css'), ['test/ui/calendar.test.ts']);
    assert.ok(touched('src/domain/week.ts').includes('test/server/started.test.ts'));
  });

  it('are not those that know its types only: the compiler tells of these', () => {
    assert.ok(!touched('src/domain/week.ts').includes('test/ui/calendar.test.ts'));
  });

  it('are a changed test itself, and none for a file that is gone', () => {
    assert.deepEqual(touched('test/domain/week.test.ts'), ['test/domain/week.test.ts']);
    assert.deepEqual(touched('test/domain/gone.test.ts'), []);
  });
});

describe('the tests that fit into a minute', () => {
  const affected = (...files: string[]) => files.map((file, distance) => ({ file, distance }));
  const browser = Array.from({ length: 40 }, (_, n) => `test/ui/page-${String(n)}.test.ts`);

  it('are the nearest, and the others are left', () => {
    const { tests, left } = testsInTime(affected('test/domain/day.test.ts', ...browser));
    const ran = tests.flatMap(({ files }) => files);
    assert.equal(ran[0], 'test/domain/day.test.ts');
    assert.ok(
      ran.length > 3 && left.length > 3,
      `${String(ran.length)} and ${String(left.length)}`,
    );
    assert.deepEqual([...ran, ...left], ['test/domain/day.test.ts', ...browser]);
  });

  it('are no journeys, for these drive an app that would have to be built', () => {
    const { tests, left } = testsInTime(affected('test/journeys/agent.test.ts'));
    assert.deepEqual([tests, left], [[], ['test/journeys/agent.test.ts']]);
  });
});
