/** Reads the routes that each family of screens brings. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from '../paths.mjs';

/** Every screen that has an address: what its route says of it. */
export function screenRoutes() {
  return routeFiles().flatMap(routesIn);
}

function routeFiles() {
  const families = readdirSync(at('src/ui/screens'), { withFileTypes: true });
  return families
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join('src/ui/screens', name, 'routes.ts'))
    .filter((file) => existsSync(at(file)));
}

function routesIn(file) {
  return readFileSync(at(file), 'utf8')
    .split('screen({')
    .slice(1)
    .map((text) => ({
      file,
      path: /path: '([^']+)'/.exec(text)[1],
      page: join(dirname(file), /import\('([^']+)'\)/.exec(text)[1]),
      title: /title: (.*),/.exec(text)[1],
      words: quotedIn(/words: \[([^\]]*)\]/.exec(text)[1]),
    }));
}

function quotedIn(text) {
  return [...text.matchAll(/'([^']+)'/g)].map(([, one]) => one);
}
