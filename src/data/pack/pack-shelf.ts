import { IndexedShelf } from './indexed-shelf.ts';
import { OpfsShelf } from './opfs-shelf.ts';
import type { PackShelf } from './shelf.ts';

/**
 * The better of the two places where this browser can keep the files of packs. Private windows have
 * the private file system by name and refuse it when it is opened: so it is opened once.
 */
export async function openShelf(name: string): Promise<PackShelf> {
  try {
    await navigator.storage.getDirectory();
    return new OpfsShelf(name);
  } catch {
    return new IndexedShelf(name);
  }
}
