import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/kernel/actor.ts';
import type { FactNamed } from '../../src/domain/nouns.ts';
import { idOf, uuid7 } from '../../src/domain/kernel/ids.ts';
import type { Referees } from '../referee/referees.ts';
import { bodyOf } from '../referee/stored-facts.ts';
import type { Store } from '../store/store.ts';

/** What facts are written with, where the server is told something that no device wrote down. */
export interface FactWritingParts {
  readonly store: Store;
  readonly referees: Pick<Referees, 'schedule'>;
  readonly clock: () => number;
}

type Line =
  | FactNamed<'volunteer.joined'>
  | FactNamed<'volunteer.left'>
  | FactNamed<'mission.accepted'>
  | FactNamed<'mission.given-back'>;

/** Writes into a territory, as a fact like any other, what somebody did at the server itself. */
export async function writeFact(
  { store, referees, clock }: FactWritingParts,
  territory: string,
  { type, subject, data }: Pick<Line, 'type' | 'subject'> & { readonly data?: Line['data'] },
  { user, roles, volunteer }: Actor,
): Promise<Line['_id']> {
  const now = clock();
  const at = new Date(now).toISOString();
  const received = { at, roles: [...roles], ...(volunteer && { volunteer }) };
  const fact = {
    _id: idOf('fact', uuid7(now, randomBytes(10))),
    type,
    subject,
    at,
    device: randomUUID(),
    by: user,
    data: data ?? {},
  } as Line;
  const shelf = await store.shelf(territory);
  await shelf.write([{ id: fact._id, body: bodyOf(fact, received) }]);
  referees.schedule(territory);
  return fact._id;
}
