/** `npm run map`: who imports whom, folder by folder, as a Mermaid graph for the README. */
import { cruise } from 'dependency-cruiser';
import { root } from './paths.mjs';

process.chdir(root);
const { output } = await cruise(['src', 'server'], {
  tsPreCompilationDeps: true,
  includeOnly: { path: '^(src|server)/' },
});

const edges = new Set(output.modules.flatMap(edgesOf));
console.log(['flowchart TD', ...[...edges].sort()].join('\n'));

function edgesOf({ source, dependencies }) {
  return dependencies
    .map(({ resolved }) => [roomOf(source), roomOf(resolved)])
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => `  ${from} --> ${to}`);
}

/** A folder right below `src` or `server`; what lies between folders composes them. */
function roomOf(file) {
  const [top, room, inside] = file.split('/');
  return inside ? `${top}/${room}` : `${top}/main`;
}
