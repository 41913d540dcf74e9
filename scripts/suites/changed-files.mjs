/** What this branch changes: since it left the main branch, and what is not committed yet. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { at, root } from '../paths.mjs';

/** The changed files that are still there, relative to the repository, and the commit they are compared with. */
export function changedFiles(since = branchPoint()) {
  const tracked = git('diff', '--name-only', since);
  const untracked = git('ls-files', '--others', '--exclude-standard');
  const files = `${tracked}\n${untracked}`
    .split('\n')
    .filter((file) => file && existsSync(at(file)));
  return { since, files };
}

/** Where this branch left the one it goes back to; on a branch that goes nowhere, the last commit. */
function branchPoint() {
  for (const main of ['@{upstream}', 'origin/main', 'main'])
    try {
      return git('merge-base', 'HEAD', main).trim();
    } catch {
      // There is no such branch here.
    }
  return 'HEAD';
}

function git(...args) {
  return execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
