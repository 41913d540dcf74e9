import type { State } from '../../../domain/nouns.ts';

/** A received document: its present state, or its deletion. */
export type IncomingDocument =
  | { readonly id: string; readonly gone: true }
  | {
      readonly id: string;
      readonly gone?: never;
      readonly rev: string;
      /** Undefined: this version of the app cannot read it; it is kept for a later one. */
      readonly state: State | undefined;
      readonly sealed: Uint8Array<ArrayBuffer>;
    };

/** The documents of some arrivals that can be read, by their ids. */
export function statesOf(
  arrived: ReadonlyMap<string, IncomingDocument>,
): ReadonlyMap<string, State> {
  const states = new Map<string, State>();
  for (const [id, one] of arrived) if (!one.gone && one.state) states.set(id, one.state);
  return states;
}
