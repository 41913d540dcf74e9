import { basename, dirname, relative } from 'node:path/posix';
import { screenRoutes } from '../../scripts/rules/screen-routes.mjs';
import { readBuild } from '../../scripts/rules/weight.mjs';
import { buildApp } from './built.ts';
import { figure, type Row } from './row.ts';

const SCREENS = 'src/ui/screens';

/** What the screens of each family fetch once the app is there, with their French words. */
export async function measureFamilyWeights(): Promise<readonly Row[]> {
  const app = await buildApp();
  try {
    const { ownWeightOf } = readBuild(app.folder);
    const routes = screenRoutes();
    const all = ownWeightOf(...needsOf(routes));
    return [...new Set(routes.map(familyOf))].map((family) => {
      const own = ownWeightOf(...needsOf(routes.filter((route) => familyOf(route) === family)));
      return {
        measure: `JavaScript of the screens of ${family}, when the app is there, gzipped`,
        ours: figure(own, 'kB'),
        peer: `${figure(all, 'kB')} (those of all families)`,
        ratio: `${(own / all).toFixed(2)}×`,
        aim: '–',
        met: true,
      };
    });
  } finally {
    await app.remove();
  }
}

/** `missions` of `src/ui/screens/missions/routes.ts`. */
function familyOf({ file }: { readonly file: string }): string {
  return basename(dirname(file));
}

/** The screens and the words of some routes, as a build is asked for them. */
function needsOf(
  routes: ReturnType<typeof screenRoutes>,
): [screens: readonly string[], words: readonly string[]] {
  return [
    routes.map(({ page }) => relative(SCREENS, page)),
    [...new Set(routes.flatMap(({ words }) => words))],
  ];
}
