/**
 * `npm run map`: who imports whom, layer by layer, as a Mermaid graph for the README. An arrow that
 * others make already is left out: `ui → domain` says nothing where `ui → data → domain` is drawn.
 */
import { cruise } from 'dependency-cruiser';
import { root } from './paths.mjs';

process.chdir(root);
const { output } = await cruise(['src', 'server'], {
  tsPreCompilationDeps: true,
  includeOnly: { path: '^(src|server)/' },
});

const arrows = new Map();
for (const { source, dependencies } of output.modules)
  for (const { resolved } of dependencies) note(layerOf(source), layerOf(resolved));
console.log(['flowchart TD', ...[...arrows].flatMap(drawn).sort()].join('\n'));

function note(from, to) {
  if (from !== to) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
}

/** The folder right below `src`, or the server; what lies between them composes them. */
function layerOf(file) {
  const [top, layer, inside] = file.split('/');
  if (top === 'server') return 'server';
  return inside ? layer : 'main';
}

function drawn([from, tos]) {
  return [...tos]
    .filter((to) => ![...tos].some((other) => other !== to && leads(other, to)))
    .map((to) => `  ${from} --> ${to}`);
}

/** Whether arrows lead from one layer to another; the walls see to it that none leads back. */
function leads(from, to) {
  return from === to || [...(arrows.get(from) ?? [])].some((next) => leads(next, to));
}
