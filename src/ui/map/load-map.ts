let loading: Promise<unknown> | undefined;

/**
 * Fetches the map and what it stands on (Leaflet) the first time somebody opens one;
 * `<cm-map>` exists once this is fulfilled. A failure may be tried again.
 * @param withPack a pack's ground will be drawn: what draws it is fetched at the same time, not after
 */
export async function loadMap(withPack = false): Promise<void> {
  loading ??= import('./map.ts');
  // The map asks for them again, and says so when they do not come.
  if (withPack)
    void Promise.allSettled([import('./pack-background.ts'), import('./pack-palette.ts')]);
  try {
    await loading;
  } catch (failure) {
    loading = undefined;
    throw failure;
  }
}
