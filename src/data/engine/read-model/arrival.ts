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
