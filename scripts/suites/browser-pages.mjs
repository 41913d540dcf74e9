/** Puts browser tests together on pages: to load the modules of the app takes longer than most tests. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { at } from '../paths.mjs';

const FOLDER = '.cache/pages';
/** As many share a page: what one leaves behind meets few others. */
const MOST = 8;

/** Writes one module for each page, which imports test files that stand beside each other, and gives their paths. */
export function pagesOf(suite, files) {
  const folder = `${FOLDER}/${suite}`;
  rmSync(at(folder), { recursive: true, force: true });
  mkdirSync(at(folder), { recursive: true });
  const pages = Math.ceil(files.length / MOST);
  return Array.from({ length: pages }, (_, index) => {
    const page = `${folder}/page-${index + 1}.test.ts`;
    const together = files.filter(
      (_file, place) => Math.floor((place * pages) / files.length) === index,
    );
    writeFileSync(at(page), together.map((file) => `import '/${file}';\n`).join(''));
    return page;
  });
}
