import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Role } from '../../src/domain/kernel/actor.ts';

/** The authenticated reader of one territory, and what they may receive there. */
export interface Reader {
  readonly user: `user:${string}`;
  readonly roles: readonly Role[];
  readonly volunteer?: `volunteer:${string}`;
  /** Sorted. A document is theirs when its audience holds one of these. */
  readonly tags: readonly string[];
  /** Only documents whose ids begin so; absent: of every kind. */
  readonly only?: readonly string[];
  /** Changes when the tags change or the territory's shelf was recreated. */
  readonly epoch: string;
  /** Whether they read with the app of the first release, which refuses fields that it does not know. */
  readonly isFirstRelease?: boolean;
  /** False for a replication key: a copy is kept, nothing is written. */
  readonly mayPush: boolean;
  /** Names the session or the key, so that each has checkpoints of its own. */
  readonly device: string;
}

/** Undefined: nobody who has a place here; the answer is then the same as for what is absent. */
export type FindReader = (
  request: FastifyRequest,
  territory: string,
) => Promise<Reader | undefined>;

/**
 * The epoch of a reader: changes when their tags change, when the shelf was recreated, or when a place
 * that had ended is given again.
 */
export function epochOf(tags: readonly string[], shelfEpoch: string, life?: number): string {
  const said = JSON.stringify([shelfEpoch, ...tags, ...(life === undefined ? [] : [life])]);
  return hash('sha256', said, 'base64url').slice(0, 16);
}
