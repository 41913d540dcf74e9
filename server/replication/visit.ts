import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Rules } from '../../src/domain/rules-of.ts';
import type { FindReader, Reader } from '../accounts/reader.ts';
import type { BodiesAtOnce } from '../guards/bodies-at-once.ts';
import type { Doc, Shelf, Store } from '../store/store.ts';
import type { Feeds } from './feed/feeds.ts';
import type { SinceTokens } from './feed/since-token.ts';
import type { Tombstones } from './reading/tombstone.ts';
import type { UnwrittenContacts } from './reading/unwritten-contacts.ts';

/** What becomes of one pushed document, in the words of CouchDB's `_bulk_docs`. */
export type PushResult =
  | { readonly ok: true; readonly id: string; readonly rev: string }
  | { readonly id: string | null; readonly error: string; readonly reason: string };

/** What the gateway is given by the rest of the server. */
export interface GatewayParts {
  readonly store: Store;
  readonly findReader: FindReader;
  /** Whose nouns are served. */
  readonly rules: Pick<Rules, 'nouns'>;
  /** Whether the request shows any valid session or key, whatever territory it opens. */
  readonly isKnown: (request: FastifyRequest) => Promise<boolean>;
  /**
   * Takes new facts in; one result for each document, in the same order. A device that was told the
   * receipts of some before brings them back, by the ids of the facts.
   */
  readonly receive: (
    territory: string,
    reader: Reader,
    docs: readonly unknown[],
    receipts?: Readonly<Record<string, unknown>>,
  ) => Promise<readonly PushResult[]>;
  /** Told of each document that a reader is given to read. */
  readonly onGiven?: (territory: string, reader: Reader, doc: Doc) => void;
  /** Signs what clients bring back; the same in every gateway of a store, and after a restart. */
  readonly secret: string | Uint8Array;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Counts the bodies that are read at once. */
  readonly bodies: BodiesAtOnce;
}

/** What every visit may use. */
export interface Gateway extends GatewayParts {
  /** How the ids of documents that devices may receive begin: facts go up and never come down. */
  readonly served: readonly string[];
  readonly tokens: SinceTokens;
  readonly tombstones: Tombstones;
  readonly contacts: UnwrittenContacts;
  readonly feeds: Feeds;
}

/** One request of somebody who has a place in the territory that they ask for. */
export interface Visit {
  readonly gateway: Gateway;
  readonly territory: string;
  readonly shelf: Shelf;
  readonly reader: Reader;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly query: URLSearchParams;
}

/** What a token is bound to: it opens nothing for other rights, in another life, elsewhere. */
export function realmOf({ territory, reader }: Pick<Visit, 'territory' | 'reader'>): string {
  return `${territory} ${reader.epoch}`;
}
