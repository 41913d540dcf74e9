import type { Actor, Author as AnyAuthor } from '../../../src/domain/kernel/actor.ts';
import type { FactNamed, FactType } from '../../../src/domain/nouns.ts';
import { idOf, uuid7, type Id } from '../../../src/domain/kernel/ids.ts';
import type { ReceivedFact } from '../../referee/stored-facts.ts';
import type { Random } from '../random.ts';

/** Somebody who writes facts on a device of theirs. */
export interface Author extends Actor {
  readonly device: string;
}

/** When a fact was written and when the server received it, in milliseconds since 1970. */
export interface Moments {
  readonly at: number;
  readonly received: number;
}

/** Records the demonstration's facts as devices would have written them, each with its receipt. */
export class FactRecorder {
  readonly #chance: Random;
  readonly #facts: ReceivedFact[] = [];

  constructor(chance: Random) {
    this.#chance = chance;
  }

  /** Writes one fact. */
  write<T extends FactType>(
    type: T,
    subject: FactNamed<T>['subject'],
    data: FactNamed<T>['data'],
    author: Actor<AnyAuthor> & Pick<Author, 'device'>,
    { at, received }: Moments,
  ): void {
    const { user, device, roles, volunteer } = author;
    const fact = {
      _id: idOf('fact', this.uuid(at)),
      type,
      subject,
      at: new Date(at).toISOString(),
      device,
      by: user,
      data,
      received: { at: new Date(received).toISOString(), roles, ...(volunteer && { volunteer }) },
    };
    this.#facts.push(fact as unknown as ReceivedFact);
  }

  /** A new UUID, as the device would have made it at that moment. */
  uuid(at: number): string {
    return uuid7(at, this.#chance.bytes(10));
  }

  /** An id for something that begins at that moment. */
  id<N extends (Id extends `${infer Noun}:${string}` ? Noun : never)>(noun: N, at: number): Id<N> {
    return idOf(noun, this.uuid(at));
  }

  /** All facts, in the order in which the server received them. */
  facts(): readonly ReceivedFact[] {
    return this.#facts.toSorted((a, b) =>
      a.received.at < b.received.at ? -1 : a.received.at > b.received.at ? 1 : 0,
    );
  }
}
