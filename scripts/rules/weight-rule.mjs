/** Fails when a role has more to fetch before its first list than it may (`weight.mjs`). */
import { at } from '../paths.mjs';
import { screenRoutes } from './screen-routes.mjs';
import { doorLimits, doorWeights, firstScreens, readBuild } from './weight.mjs';

const build = readBuild(at('dist'));
for (const { role, screen, also, most } of firstScreens) {
  const { words } = screenRoutes().find(({ page }) => page.endsWith(`/${screen}`));
  const weight = build.weightOf(screen, words, also);
  const isTooMuch = weight > most;
  console.log(`${role}: ${weight.toFixed(1)} kB before the first list, ${most} at most.`);
  if (isTooMuch) process.exitCode = 1;
}

const { page, parts } = doorWeights(at('dist'));
console.log(`public door: ${page.toFixed(1)} kB without a part, ${doorLimits.page} at most.`);
if (page > doorLimits.page) process.exitCode = 1;
for (const { part, weight } of parts) {
  console.log(
    `public door with ${part}: ${weight.toFixed(1)} kB in all, ${doorLimits.withPart} at most.`,
  );
  if (weight > doorLimits.withPart) process.exitCode = 1;
}
