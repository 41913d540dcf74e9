import { randomBytes, randomUUID } from 'node:crypto';
import { CHECKS } from '../../src/contract/checks.ts';
import { RULES } from '../../src/domain/rules.ts';
import type { FactNamed, FactType } from '../../src/domain/nouns.ts';
import { idOf, uuid7, type Id } from '../../src/domain/kernel/ids.ts';
import { recordFacts } from '../referee/record.ts';
import { asWritten, type ReceivedFact } from '../referee/stored-facts.ts';
import { ShelfExists, type Store } from '../store/store.ts';
import type { Existing } from './existing.ts';
import type { Plan } from './plan.ts';

/**
 * Writes what a plan says, as facts like any others: all of it or nothing.
 * @returns how many facts were kept
 * @throws StoreUnavailable
 */
export async function writePlan(
  store: Store,
  name: string,
  plan: Plan,
  existing: Existing,
  clock: () => number,
): Promise<number> {
  const facts = factsOf(plan, existing, clock());
  if (facts.length === 0) return 0;
  for (const fact of facts) {
    const checked = CHECKS.checkFact(asWritten(fact));
    if (!checked.ok) throw new Error(`The import made a bad ${fact.type}: ${checked.where}`);
  }
  await store.create(name).catch((error: unknown) => {
    if (!(error instanceof ShelfExists)) throw error;
  });
  const report = (what: string, cause: unknown): never => {
    throw new Error(`The domain cannot make sense of ${what}`, { cause });
  };
  const refused = await recordFacts(store, name, facts, { rules: RULES, clock, report });
  if (refused.length > 0) throw new Error(`${refused.length} facts of the import were refused.`);
  return facts.length;
}

function factsOf(plan: Plan, { territory }: Existing, now: number): ReceivedFact[] {
  const at = new Date(now).toISOString();
  const stamp = {
    at,
    // The import answers for what it writes; nobody signs in as it.
    by: idOf('user', randomUUID()),
    device: randomUUID(),
    received: { at, roles: ['coordinator'] },
  } as const;
  const fact = <T extends FactType>(
    type: T,
    subject: Id,
    data: FactNamed<T>['data'],
  ): ReceivedFact => {
    const _id = idOf('fact', uuid7(now, randomBytes(10)));
    return { _id, type, subject, data, ...stamp } as unknown as ReceivedFact;
  };
  const newId = <N extends 'territory' | 'person' | 'volunteer'>(noun: N): Id<N> =>
    idOf(noun, uuid7(now, randomBytes(10)));
  return [
    ...(plan.founds ? [fact('territory.founded', newId('territory'), plan.founds)] : []),
    ...(plan.amends && territory
      ? [fact('territory.amended', territory._id, { changes: plan.amends })]
      : []),
    ...plan.people.fresh.map((person) => fact('person.registered', newId('person'), person)),
    ...plan.volunteers.fresh.flatMap(({ details, approved }) => {
      const id = newId('volunteer');
      const registered = fact('volunteer.registered', id, details);
      return approved ? [registered, fact('volunteer.approved', id, {})] : [registered];
    }),
  ];
}
