import type {} from './side.ts';

/**
 * The page of the bench: `?ours` or `?stock`, `?floor` for the least there can be, or `?live` for open
 * lists. Two copies of PouchDB's plugins do not share a page.
 */
if (location.search === '?live') {
  await import('./live.ts');
} else if (location.search === '?floor') {
  globalThis.floor = (await import('./floor.ts')).floor;
} else {
  const { side } =
    location.search === '?ours' ? await import('./ours.ts') : await import('./stock.ts');
  globalThis.side = side;
}
