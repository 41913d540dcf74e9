import type { Chance } from '../random.ts';
import type { Author, Scribe } from './scribe.ts';

/** Who and what there is for a story to happen. */
export interface Stage {
  readonly scribe: Scribe;
  readonly chance: Chance;
  readonly coordinator: Author;
  readonly agent: Author;
  /** Nothing happens later, in milliseconds since 1970. */
  readonly until: number;
}
