/**
 * Calls back when it is worthwhile to look at once: the network or the person is back, or the network is gone and
 * nobody must be told any more that all is up to date.
 * @returns the end of it
 */
export function watchRetryMoments(wake: () => void): () => void {
  const seen = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  addEventListener('online', wake);
  addEventListener('offline', wake);
  addEventListener('focus', wake);
  document.addEventListener('visibilitychange', seen);
  return () => {
    removeEventListener('online', wake);
    removeEventListener('offline', wake);
    removeEventListener('focus', wake);
    document.removeEventListener('visibilitychange', seen);
  };
}
