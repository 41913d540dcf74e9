import type { Random } from '../random.ts';
import type { Author, FactRecorder } from './fact-recorder.ts';

/** Who and what there is for a story to happen. */
export interface DemoContext {
  readonly recorder: FactRecorder;
  readonly chance: Random;
  readonly coordinator: Author;
  readonly agent: Author;
  /** Nothing happens later, in milliseconds since 1970. */
  readonly until: number;
}
