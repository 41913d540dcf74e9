/**
 * Tells when it is worth trying again at once: the network is back, the person is back.
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
