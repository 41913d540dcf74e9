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

/** Nothing was said of that. */
export const NONE_HELD: HeldFacts = { since: [], over: [] };

/** A verdict refuses the fact that carries its UUID. */
export function refusedBy(one: IncomingDocument): readonly RefusedFact[] {
  if (one.gone || one.state?.noun !== 'verdict') return [];
  return [{ id: idOf('fact', uuidOf(one.id)), reason: one.state.refusal }];
}

/** A notice holds the fact that carries its UUID; when the notice goes, the fact was judged. */
export function heldIn(arrivals: readonly IncomingDocument[]): HeldFacts {
  const notices = arrivals.filter(({ id }) => nounOf(id) === 'waiting');
  const factsOf = (some: readonly IncomingDocument[]): readonly Id<'fact'>[] =>
    some.map(({ id }) => idOf('fact', uuidOf(id)));
  return {
    since: factsOf(notices.filter(({ gone }) => !gone)),
    over: factsOf(notices.filter(({ gone }) => gone)),
  };
}
