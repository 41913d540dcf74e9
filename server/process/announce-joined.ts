import { randomBytes, randomUUID } from 'node:crypto';
import type { FactNamed } from '../../src/domain/nouns.ts';
import { idOf, uuid7 } from '../../src/domain/kernel/ids.ts';
import type { OnJoined } from '../accounts/joining.ts';
import type { Referees } from '../referee/referees.ts';
import { bodyOf } from '../referee/stored-facts.ts';
import type { ReceivedFact } from '../referee/stored-facts.ts';
import type { Store } from '../store/store.ts';

/** Writes into a territory, as a fact like any other, that a volunteer has an account now. */
export function announceJoined(store: Store, referees: Referees, clock: () => number): OnJoined {
  return async (territory, volunteer, user) => {
    const now = clock();
    const at = new Date(now).toISOString();
    const fact: FactNamed<'volunteer.joined'> & ReceivedFact = {
      _id: idOf('fact', uuid7(now, randomBytes(10))),
      type: 'volunteer.joined',
      subject: volunteer,
      at,
      device: randomUUID(),
      by: user,
      data: {},
      received: { at, roles: ['volunteer'], volunteer },
    };
    const shelf = await store.shelf(territory);
    await shelf.write([{ id: fact._id, body: bodyOf(fact, fact.received) }]);
    referees.schedule(territory);
  };
}
