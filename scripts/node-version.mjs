/** Refuses a Node that is too old, in a sentence instead of a stack of errors. */
const wanted = [20, 19];

/** Ends the process with a clear sentence when Node is older than the tools accept. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  console.error(
    `Coudmain needs Node ${wanted.join('.')} or newer, this is ${process.version}. ` +
      'Install the current LTS (nvm install, or your distribution), then try again.',
  );
  process.exit(1);
}
