/** Everything `npm test` runs: the checks of the source, then the tests. */
import { tool } from '../paths.mjs';

const pure = { required: true, together: true, compiled: true };

/**
 * A suite is a command that passes or fails as one (`check`), or files that report each test
 * (`node`: node:test, `browser`: Web Test Runner): those of a folder, without those of `except`, or only
 * some `files`. `required` suites may not be empty, `chromium` ones need a browser. Files that change nothing
 * outside themselves run `together` in one process; those that would slow each other down run `oneAtATime`.
 * Those that are `compiled` run as the compiler left them, where the types were checked in the same run: node
 * is spared the work of compiling them once more. The suites of one `lane` run in order, and the lanes, which
 * last about as long, side by side: one computes, one is a browser at work, one mostly waits (for a disk, a
 * deadline, a killed service). A suite also waits for those of other lanes that it comes `after`.
 */
export const suites = [
  { name: 'types', lane: 'first', check: [tool.tsc, '-b'] },
  {
    ...{ name: 'format', lane: 'first' },
    check: [tool.prettier, '--check', '--log-level', 'warn', '--cache', '.'],
  },
  { name: 'walls', lane: 'first', check: [tool.depcruise, 'src', 'server', 'test'] },
  { name: 'unused', lane: 'first', check: [tool.knip] },
  { name: 'house', lane: 'first', check: ['scripts/rules/house-rules.mjs'] },
  { name: 'callers', lane: 'first', check: ['scripts/rules/callers.mjs'] },
  { name: 'screens', lane: 'first', check: ['scripts/rules/screen-needs.mjs'] },
  { name: 'scripts', lane: 'first', node: 'test/scripts', required: true },
  { name: 'domain', lane: 'first', node: 'test/domain', ...pure },
  { name: 'contract', lane: 'first', node: 'test/contract', ...pure },
  { name: 'pack', lane: 'first', node: 'test/pack', ...pure },
  { name: 'messages', lane: 'first', node: 'test/messages', ...pure },
  { name: 'build', lane: 'second', check: [tool.vite, 'build', '--logLevel', 'warn'] },
  { name: 'weight', lane: 'second', check: ['scripts/rules/weight-rule.mjs'] },
  { name: 'lint', lane: 'first', check: [tool.oxlint] },
  {
    ...{ name: 'style', lane: 'first' },
    check: [tool.eslint, '--cache', '--cache-location', '.cache/eslint', '.'],
  },
  { name: 'recipes', lane: 'first', node: 'test/recipes', required: true, chromium: true },
  {
    ...{ name: 'server', lane: 'third', after: ['types'] },
    ...{ node: 'test/server', required: true, compiled: true },
  },
  {
    ...{ name: 'faults', lane: 'third', after: ['types', 'build'] },
    ...{ node: 'test/journeys/faults', required: true, chromium: true },
    ...{ oneAtATime: true, compiled: true },
  },
  { name: 'data', lane: 'second', browser: 'test/data', required: true, chromium: true },
  { name: 'ui', lane: 'first', browser: 'test/ui', required: true, chromium: true },
  {
    ...{ name: 'journeys', lane: 'second', after: ['types'] },
    ...{ node: 'test/journeys', except: 'test/journeys/faults', required: true, chromium: true },
    ...{ oneAtATime: true, compiled: true },
  },
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
