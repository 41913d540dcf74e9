import { idOf, nounOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { SendingRefusal } from '../../kernel/sending-refusal.ts';
import type { IncomingDocument } from './arrival.ts';

/** A fact that was refused, and why. */
export interface RefusedFact {
  readonly id: Id<'fact'>;
  readonly reason: SendingRefusal;
}

/** Facts that the server holds until what they are about is known, and those that it no longer does. */
export interface HeldFacts {
  readonly since: readonly Id<'fact'>[];
  readonly over: readonly Id<'fact'>[];
}

/** What documents that came down say of this device's own facts. */
export interface SaidOfFacts {
  readonly refused: readonly RefusedFact[];
  readonly held: HeldFacts;
  /** Refused before, and made state after all. */
  readonly overruled: readonly Id<'fact'>[];
}

/** Nothing was said of that. */
export const NONE_HELD: HeldFacts = { since: [], over: [] };

/**
 * What these documents say of facts.
 * @param refusedBefore the facts of this device that were refused until now
 */
export function saidOfFacts(
  arrivals: readonly IncomingDocument[],
  refusedBefore: readonly Id<'fact'>[],
): SaidOfFacts {
  return {
    refused: arrivals.flatMap((one) => refusedBy(one)),
    held: heldIn(arrivals),
    overruled: overruledIn(arrivals, refusedBefore),
  };
}

/** A verdict refuses the fact that carries its UUID. */
function refusedBy(one: IncomingDocument): readonly RefusedFact[] {
  if (one.gone || one.state?.noun !== 'verdict') return [];
  return [{ id: idOf('fact', uuidOf(one.id)), reason: one.state.refusal }];
}

/**
 * Facts among those that were refused that a document contains which came down: the server has judged them
 * anew, by a repair or a newer rule, and taken its verdict back.
 */
function overruledIn(
  arrivals: readonly IncomingDocument[],
  refused: readonly Id<'fact'>[],
): readonly Id<'fact'>[] {
  if (refused.length === 0) return [];
  const contained = new Set(
    arrivals.flatMap((one) =>
      one.gone || !one.state || NOTICES.has(one.state.noun)
        ? []
        : one.state.applied.map(({ fact }) => fact),
    ),
  );
  return refused.filter((id) => contained.has(id));
}

/** What is said of a fact names it, and does not contain it. */
const NOTICES: ReadonlySet<string> = new Set(['verdict', 'waiting']);

/** A notice holds the fact that carries its UUID; when the notice goes, the fact was judged. */
function heldIn(arrivals: readonly IncomingDocument[]): HeldFacts {
  const notices = arrivals.filter(({ id }) => nounOf(id) === 'waiting');
  const factsOf = (some: readonly IncomingDocument[]): readonly Id<'fact'>[] =>
    some.map(({ id }) => idOf('fact', uuidOf(id)));
  return {
    since: factsOf(notices.filter(({ gone }) => !gone)),
    over: factsOf(notices.filter(({ gone }) => gone)),
  };
}
