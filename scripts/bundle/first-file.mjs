/**
 * Puts all that the app begins with into one file. Left to itself the bundler gives whatever a screen
 * also uses a file of its own: a dozen more to ask for, each compressed without knowing the others,
 * where no screen is ever there before the app is.
 */

/** For the bundler: a group of modules that become one file. */
export function firstFile() {
  const known = new Map();
  return {
    name: (id, build) => (isFirst(id, build, known) ? 'first' : null),
  };
}

/** Whether the page itself imports a module, or something that it imports does. */
function isFirst(id, build, known) {
  if (known.has(id)) return known.get(id);
  known.set(id, false); // Until it is found out: modules may import each other.
  const module = build.getModuleInfo(id);
  const found =
    module !== null &&
    (module.isEntry || module.importers.some((importer) => isFirst(importer, build, known)));
  known.set(id, found);
  return found;
}
