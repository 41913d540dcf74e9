import type {} from './side.ts';

/** The page of the bench: `?ours` or `?stock`. Two copies of PouchDB's plugins do not share a page. */
const { side } =
  location.search === '?ours' ? await import('./ours.ts') : await import('./stock.ts');
globalThis.side = side;
