import type { Fact, FactNamed, FactType } from '../../domain/nouns.ts';
import { idOf, nounOf, uuid4, uuid7, type Id } from '../../domain/kernel/ids.ts';
import { withoutHour } from '../../domain/kernel/zone.ts';
import type { Command } from '../kernel/command.ts';
import type { ReadModel } from './read-model/read-model.ts';
import type { Membership, CurrentMembership } from './read-model/current-membership.ts';
import type { Random } from './vault/sealing.ts';
import { VaultClosed } from './vault/vault.ts';

/** What somebody did, before it has an author, a moment and a name. */
export type NewFact = {
  [T in FactType]: Pick<FactNamed<T>, 'type' | 'subject' | 'data'>;
}[FactType];

/** What facts are written with. */
export interface FactWriterParts {
  readonly model: ReadModel;
  readonly currentMembership: CurrentMembership;
  readonly clock: () => number;
  readonly random: Random;
  /** The random name of this device. */
  readonly device: () => Promise<string>;
}

/** Writes down what somebody did, in their name, on this device. */
export class FactWriter {
  readonly #parts: FactWriterParts;

  constructor(parts: FactWriterParts) {
    this.#parts = parts;
  }

  /** Who writes now, and where; undefined while the device is locked. */
  get membership(): Membership | undefined {
    return this.#parts.currentMembership.membership;
  }

  /** The name of a new thing; of one whose hour is nobody's business it tells nothing of when. */
  newId<N extends string>(noun: N): Id<N> {
    return idOf(noun, this.#uuid(noun));
  }

  /**
   * Writes facts down, all or none; of nothing at all it answers `unknown-subject`. Resolves when they
   * are safe on this device.
   */
  async write(...lines: readonly NewFact[]): Command {
    const { membership } = this;
    if (!membership) return { ok: false, refusal: 'locked' };
    const device = await this.#parts.device();
    const facts = lines.map((line) => this.#fact(line, membership, device));
    const [first] = facts;
    if (!first) return { ok: false, refusal: 'unknown-subject' };
    for (const fact of facts) {
      const checked = membership.nouns.checks.checkFact(fact);
      if (!checked.ok) return { ok: false, refusal: 'malformed', where: checked.where };
    }
    const written = await this.#parts.model.add(facts).catch((error: unknown) => {
      if (error instanceof VaultClosed) return { ok: false, refusal: 'locked' } as const;
      throw error;
    });
    if (!written.ok) return written;
    return { ok: true, fact: first._id, subject: first.subject };
  }

  #fact(line: NewFact, membership: Membership, device: string): Fact {
    const { actor, nouns } = membership;
    const noun = nounOf(line.subject);
    const now = new Date(this.#parts.clock()).toISOString();
    // By the clock of this device, which is shown; the server counts by the territory's.
    const at = nouns.rules.isWithoutHour(noun) ? withoutHour(undefined, now) : now;
    const schema = nouns.rules.factSchemaOf(noun);
    const version = schema === undefined ? {} : { schema };
    const _id = idOf('fact', this.#uuid(noun));
    return { _id, ...line, ...version, at, device, by: actor.user };
  }

  #uuid(noun: string): string {
    const { clock, random } = this.#parts;
    const isBare = this.membership?.nouns.rules.isWithoutHour(noun);
    return isBare ? uuid4(random(16)) : uuid7(clock(), random(10));
  }
}
