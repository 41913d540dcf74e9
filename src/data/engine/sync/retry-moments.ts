/**
 * Calls back when an immediate retry is worthwhile: the network or the person is back.
 * @returns the end of it
 */
export function watchRetryMoments(wake: () => void): () => void {
  const seen = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  addEventListener('online', wake);
  addEventListener('focus', wake);
  document.addEventListener('visibilitychange', seen);
  return () => {
    removeEventListener('online', wake);
    removeEventListener('focus', wake);
    document.removeEventListener('visibilitychange', seen);
  };
}
