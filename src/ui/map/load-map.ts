let loading: Promise<unknown> | undefined;

/**
 * Fetches the map and what it stands on (Leaflet) the first time somebody opens one;
 * `<cm-map>` exists once this is fulfilled. A failure may be tried again.
 * @param withPack a pack's ground will be drawn: what draws it is fetched at the same time, not after
 */
export async function loadMap(withPack = false): Promise<void> {
  loading ??= import('./map.ts');
  // The map asks for it again, and says so when it does not come.
  if (withPack) import('./ground/pack-background.ts').catch(() => undefined);
  try {
    await loading;
  } catch (failure) {
    loading = undefined;
    throw failure;
  }
}
