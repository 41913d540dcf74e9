/** Child processes: the only way in which the scripts start other programs. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './paths.mjs';

/** Runs a program in the repository with its output on the screen; resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** Runs a JavaScript file with this Node. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Runs a program that must succeed: ends this process with its code when it does not. */
export async function must(running) {
  const code = await running;
  if (code !== 0) process.exit(code);
}
