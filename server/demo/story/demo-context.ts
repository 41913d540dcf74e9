import type { Random } from '../random.ts';
import type { Author, FactRecorder } from './fact-recorder.ts';

/** What the demonstration's generators share: recorder, randomness, staff, end of the period. */
export interface DemoContext {
  readonly recorder: FactRecorder;
  readonly chance: Random;
  readonly coordinator: Author;
  readonly agent: Author;
  /** Nothing happens later, in milliseconds since 1970. */
  readonly until: number;
}
