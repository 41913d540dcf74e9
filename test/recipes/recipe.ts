import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a recipe says is to be written into one file. */
export interface Step {
  readonly path: string;
  /** `diff`: lines that are added (`+`) and taken away (`-`) among those that are there; else the whole file. */
  readonly how: string;
  readonly text: string;
}

/** The steps of each recipe of a document, by the name of the recipe (`### …`), in order. */
export function recipesOf(document: string): ReadonlyMap<string, readonly Step[]> {
  const parts = document.split(/^### /m).slice(1);
  return new Map(
    parts.map((part) => [part.slice(0, part.indexOf('\n')), [...part.matchAll(BLOCK)].map(stepOf)]),
  );
}

/** A fenced block that names its file. */
const BLOCK = /^```(\w+) (\S+)\n([\s\S]*?)^```$/gm;

function stepOf([, how = '', path = '', text = '']: RegExpExecArray): Step {
  return { path, how, text };
}

/**
 * Does what a step says, below `root`.
 * @throws Error when the lines around a change are not there, or there twice
 */
export async function walk(root: string, { path, how, text }: Step): Promise<void> {
  const file = join(root, path);
  if (how !== 'diff') {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
    return;
  }
  const before = linesOf(text, '-');
  const found = (await readFile(file, 'utf8')).split(before);
  if (found.length !== 2) throw new Error(`${path}: ${String(found.length - 1)} times\n${before}`);
  await writeFile(file, found.join(linesOf(text, '+')));
}

function linesOf(diff: string, sign: '+' | '-'): string {
  const lines = diff.split('\n').filter((line) => line === '' || ` ${sign}`.includes(line[0]!));
  return lines.map((line) => line.slice(1)).join('\n');
}
