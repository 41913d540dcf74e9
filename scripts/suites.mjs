/** Everything `npm test` runs, in order: the checks of the source, then the tests. */
import { tool } from './paths.mjs';

/**
 * A suite is a command that passes or fails as one (`check`), or files that report each test
 * (`node`: node:test, `browser`: Web Test Runner). `required` suites may not be empty, `chromium`
 * ones need a browser, the files of a `oneAtATime` one would slow each other down.
 */
export const suites = [
  { name: 'types', check: [tool.tsc, '-b'] },
  { name: 'format', check: [tool.prettier, '--check', '--log-level', 'warn', '--cache', '.'] },
  { name: 'lint', check: [tool.eslint, '--cache', '--cache-location', '.cache/eslint', '.'] },
  { name: 'walls', check: [tool.depcruise, 'src', 'server', 'test'] },
  { name: 'unused', check: [tool.knip] },
  { name: 'house', check: ['scripts/house-rules.mjs'] },
  { name: 'domain', node: 'test/domain', required: true },
  { name: 'contract', node: 'test/contract', required: true },
  { name: 'pack', node: 'test/pack', required: true },
  { name: 'messages', node: 'test/messages' },
  { name: 'server', node: 'test/server', required: true },
  { name: 'data', browser: 'test/data', required: true, chromium: true },
  { name: 'ui', browser: 'test/ui', required: true, chromium: true },
  { name: 'build', check: [tool.vite, 'build', '--logLevel', 'warn'] },
  { name: 'journeys', node: 'test/journeys', required: true, chromium: true, oneAtATime: true },
];

/** The suites named in `--only a,b`, or all of them; ends the process on a name nobody knows. */
export function chosen(args) {
  const at = args.indexOf('--only');
  if (at < 0) return suites;
  const names = (args[at + 1] ?? '').split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length === 0) return suites.filter((suite) => names.includes(suite.name));
  console.error(`No suite is called ${unknown.join(', ')}. There are: ${all()}.`);
  process.exit(2);
}

function all() {
  return suites.map((suite) => suite.name).join(', ');
}
