const QUERIES = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
];

/**
 * Tells when colours, contrast, text size or letters may have changed: what is painted on a canvas
 * does not follow the style sheets by itself. Returns how to stop.
 */
export function watchTheme(onChange: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true });
  observer.observe(document.body, { attributes: true });
  for (const query of QUERIES) {
    matchMedia(query).addEventListener('change', onChange, { signal });
  }
  document.fonts.addEventListener('loadingdone', onChange, { signal });
  return () => {
    stop.abort();
    observer.disconnect();
  };
}
