/**
 * Makes `kill` on npm reach the server: npm's shell dies of the signal without passing it on.
 * Returns what to call once the server listens to signals itself.
 */
export function stopWithNpm() {
  if (!process.env['npm_lifecycle_event']) return () => undefined;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
  return () => {
    // A signal that came by itself needs no second one: that would cut the farewell short.
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => clearInterval(watch));
  };
}
