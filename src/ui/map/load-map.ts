let loading: Promise<unknown> | undefined;

/**
 * Fetches the map and what it stands on (Leaflet, supercluster) the first time somebody opens one;
 * `<cm-map>` exists once this is fulfilled. A failure may be tried again.
 */
export async function loadMap(): Promise<void> {
  loading ??= import('./map.ts');
  try {
    await loading;
  } catch (failure) {
    loading = undefined;
    throw failure;
  }
}
