/**
 * Puts what the app begins with into a few files: what the device remembers, what is drawn before somebody is let in,
 * and the frame of every screen. Left to itself the bundler gives whatever a screen also uses a file of its own: a dozen
 * more to ask for, each compressed without knowing the others. Not into one: a browser that starts it all at once answers
 * nobody meanwhile.
 */

/** Where each of them begins, the first that needs a module has it; `src/main.ts` fetches them. */
export const FIRST_FILES = {
  device: 'src/data/device.ts',
  app: 'src/ui/app/app.ts',
  shell: 'src/ui/app/shell.ts',
};

/** The screens that somebody opens who was never here, over their network. */
const FIRST_SCREENS = /(sign-in|missions|desk|people)-page-/;

/**
 * For Vite: what those import is asked for together with them. Any other screen is kept on the device by the time that it
 * is opened: its list would be read by everybody before the first one, and spare nobody a wait.
 */
export function askedTogether(file, files) {
  return FIRST_SCREENS.test(file) ? files : [];
}

/** For the bundler: groups of modules that become one file each. */
export function firstFiles() {
  const known = new Map();
  return Object.entries({ first: undefined, ...FIRST_FILES }).map(([name, root], index) => ({
    name: (id, build) => (isOf(id, root, build, known) ? name : null),
    priority: 100 - index,
  }));
}

/** For Vite: the page asks for those that it cannot be drawn without beside its own script, and not after it. */
export function firstFilesAtOnce() {
  const roots = [FIRST_FILES.device, FIRST_FILES.app];
  return {
    name: 'first-files-at-once',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter(({ type }) => type === 'chunk');
        return chunks
          .filter(({ moduleIds }) =>
            roots.some((root) => moduleIds.some((id) => id.endsWith(root))),
          )
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
            injectTo: 'head',
          }));
      },
    },
  };
}

/** Whether a root, or the page itself, imports a module, or something that it imports does. */
function isOf(id, root, build, known) {
  const key = `${root ?? 'page'} ${id}`;
  if (known.has(key)) return known.get(key);
  known.set(key, false); // Until it is found out: modules may import each other.
  const module = build.getModuleInfo(id);
  const isRoot = root ? id.endsWith(root) : module?.isEntry;
  const found =
    module !== null &&
    (isRoot || module.importers.some((importer) => isOf(importer, root, build, known)));
  known.set(key, found);
  return found;
}
