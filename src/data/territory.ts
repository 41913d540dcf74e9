import type { Territory } from '../domain/territory.ts';
import type { Live } from './live.ts';

/** Where the person works now. */
export interface Territories {
  /** Undefined until it has come down for the first time. */
  current(): Live<Territory | undefined>;
}
