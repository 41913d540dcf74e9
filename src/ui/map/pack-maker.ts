import type { BackgroundMaker } from './background.ts';

/**
 * Fetches what draws a pack's ground.
 * @param probe an element inside the map, whose styles name the colours
 * @param onBroken hears, once, that the file cannot be read
 * @returns undefined when what draws it does not come
 */
export async function packBackground(
  basemap: Blob,
  probe: HTMLElement,
  onBroken: () => void,
): Promise<BackgroundMaker | undefined> {
  const [background, palette] = await Promise.allSettled([
    import('./pack-background.ts'),
    import('./pack-palette.ts'),
  ]);
  if (background.status === 'rejected' || palette.status === 'rejected') return undefined;
  const { PackBackground } = background.value;
  const read = (): ReturnType<typeof palette.value.readPackPalette> =>
    palette.value.readPackPalette(probe);
  return (map) => new PackBackground(map, basemap, read, onBroken);
}
