import type { Command, CommandRefusal } from '../../src/data/kernel/command.ts';
import type { Live } from '../../src/data/kernel/live.ts';
import type { Actor } from '../../src/domain/kernel/actor.ts';
import { RULES } from '../../src/domain/rules.ts';
import type { Aggregate, Fact, FactNamed, FactType } from '../../src/domain/nouns.ts';
import { idOf, nounOf, uuidOf, type Id } from '../../src/domain/kernel/ids.ts';
import { uuid } from './builders.ts';

/** A fact before it has an author and a moment. */
export type FakeNewFact = {
  [T in FactType]: Pick<FactNamed<T>, 'type' | 'subject' | 'data'>;
}[FactType];

/**
 * What a fake device remembers: aggregates in memory, changed by the domain itself, so that what is
 * refused is refused for the reason it has in the field. Nothing is sent anywhere.
 */
export class FakeMemory {
  readonly actor: Actor;
  /** Every fact that was written, in order. */
  readonly written: Fact[] = [];
  /** The next fact is not kept, for this reason. */
  refusesNext: CommandRefusal | undefined;
  /** Questions are never answered, or end in a failure. */
  mood: 'answers' | 'waits' | 'fails' = 'answers';
  readonly #states = new Map<string, Aggregate>();
  readonly #fresh = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #made = 9_000;

  constructor(actor: Actor, states: readonly Aggregate[]) {
    this.actor = actor;
    for (const state of states) this.#states.set(state._id, state);
  }

  /** Everything of one kind. */
  all<N extends Aggregate['noun']>(noun: N): readonly Extract<Aggregate, { noun: N }>[] {
    const found = [...this.#states.values()].filter(({ _id }) => nounOf(_id) === noun);
    return found as unknown as readonly Extract<Aggregate, { noun: N }>[];
  }

  /** One thing; undefined when it is not known. */
  one<N extends Aggregate['noun']>(id: Id<N>): Extract<Aggregate, { noun: N }> | undefined {
    return this.#states.get(id) as Extract<Aggregate, { noun: N }> | undefined;
  }

  /** More things are there, as if they had come down. */
  put(...states: readonly Aggregate[]): void {
    for (const state of states) this.#states.set(state._id, state);
    this.changed();
  }

  /** Whether something in it is known to this device only. */
  isProvisional(id: string): boolean {
    return this.#fresh.has(id);
  }

  /** The next name. */
  newId<N extends string>(noun: N): Id<N> {
    this.#made += 1;
    return idOf(noun, uuid(this.#made));
  }

  /** A question that is answered now and after every change. */
  live<T>(ask: () => T): Live<T> {
    return {
      subscribe: (next, failed) => {
        const tell = (): void => {
          if (this.mood === 'answers') next(ask());
          if (this.mood === 'fails') failed?.(new Error('The fake was told to fail'));
        };
        this.#listeners.add(tell);
        queueMicrotask(() => {
          if (this.#listeners.has(tell)) tell();
        });
        return () => this.#listeners.delete(tell);
      },
    };
  }

  /** The same for a question whose answer takes a moment. */
  liveLater<T>(ask: () => Promise<T>): Live<T> {
    const asked = this.live(ask);
    return {
      subscribe: (next, failed) =>
        asked.subscribe((answer) => void answer.then(next, failed), failed),
    };
  }

  /** Everything there is. */
  everything(): readonly Aggregate[] {
    return [...this.#states.values()];
  }

  /** Everybody who asked is answered again. */
  changed(): void {
    for (const tell of this.#listeners) tell();
  }

  /** Writes facts down as the device would: none of them when the first is refused. */
  async write(...lines: readonly FakeNewFact[]): Command {
    await Promise.resolve();
    const refusal = this.refusesNext;
    this.refusesNext = undefined;
    if (refusal) return { ok: false, refusal };
    const facts = lines.map((line) => this.#fact(line));
    for (const fact of facts) {
      const applied = RULES.apply(fact, this.actor, (id) => this.#states.get(id));
      if (!applied.ok) return { ok: false, refusal: applied.refusal };
      for (const state of applied.changed) {
        this.#states.set(state._id, state);
        this.#fresh.add(state._id);
      }
      this.written.push(fact);
    }
    const [first] = facts;
    this.changed();
    return { ok: true, fact: first!._id, subject: first!.subject };
  }

  #fact(line: FakeNewFact): Fact {
    const at = new Date().toISOString();
    return {
      _id: this.newId('fact'),
      ...line,
      at,
      device: uuid(7),
      by: this.actor.user,
    };
  }
}

/** The id of the mission that volunteers see of a request, and back. */
export function possibleDuplicatesOf<N extends 'mission' | 'request'>(noun: N, id: string): Id<N> {
  return idOf(noun, uuidOf(id));
}
