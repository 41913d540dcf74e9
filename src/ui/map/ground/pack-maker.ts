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
  try {
    const { PackBackground } = await import('./pack-background.ts');
    return (map) => new PackBackground(map, basemap, probe, onBroken);
  } catch {
    return undefined;
  }
}
