import type { Aggregate } from '../../../src/domain/nouns.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { authorOf, type ReceivedFact } from '../../referee/stored-facts.ts';
import type { Author } from './fact-recorder.ts';

/**
 * A year in which nobody takes more missions than one may: where a volunteer would have, the town hall
 * was rung and has promised it to them.
 */
export function promisedBeyondTheCap(
  facts: readonly ReceivedFact[],
  { user, roles, device }: Author,
): readonly ReceivedFact[] {
  const states = new Map<string, Aggregate>();
  return facts.map((fact) => {
    const first = RULES.apply(fact, authorOf(fact), (id) => states.get(id));
    const isBeyond = !first.ok && first.refusal === 'holds-enough';
    const received = { at: fact.received.at, roles };
    const told = isBeyond
      ? ({ ...fact, type: 'mission.promised', by: user, device, received } as ReceivedFact)
      : fact;
    const outcome = isBeyond ? RULES.apply(told, authorOf(told), (id) => states.get(id)) : first;
    if (outcome.ok) for (const state of outcome.changed) states.set(state._id, state);
    return told;
  });
}
