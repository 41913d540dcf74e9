import type { Candidacy } from '../../domain/candidacies/candidacy.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import { plainNumber } from '../../domain/kernel/phone-number.ts';
import { byTime } from '../../domain/kernel/when.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import { everybodyByNumber, type SameTelephone } from '../engine/read-model/same-telephone.ts';
import type { Command } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';

export type { SameTelephone } from '../engine/read-model/same-telephone.ts';

/** Somebody who offered to help. */
export interface CandidacyCard {
  readonly candidacy: Candidacy;
  readonly provisional: boolean;
  /** Those whom they may be already. */
  readonly known: readonly SameTelephone[];
}

/** Those who offered to help on the public page of the territory. */
export interface Candidacies {
  /** How many wait to be met. */
  waiting(): Live<number>;
  /** Those who wait, the longest first; then those who were seen to, the latest first. */
  list(): Live<readonly CandidacyCard[]>;
  one(id: Id<'candidacy'>): Live<CandidacyCard | undefined>;
  /** They are this volunteer from now on. */
  register(id: Id<'candidacy'>, volunteer: Id<'volunteer'>): Command;
  /** They will not be a volunteer, and why. */
  setAside(id: Id<'candidacy'>, why: string): Command;
  reopen(id: Id<'candidacy'>): Command;
}

/** What candidacies are read and written with. */
export interface CandidaciesParts extends LiveParts {
  readonly writer: Pick<FactWriter, 'write'>;
}

/** The candidacies of this device. */
export function candidaciesOf(parts: CandidaciesParts): Candidacies {
  const { writer } = parts;
  return {
    waiting: () =>
      liveQuery(
        parts,
        async ({ reader }) => (await reader.inPhases('candidacy', ['waiting'])).length,
      ),
    list: () =>
      liveQuery(parts, async ({ reader }) => {
        const cards = await cardsFor(reader, await reader.all('candidacy'));
        return cards.toSorted(
          ({ candidacy: a }, { candidacy: b }) =>
            Number(a.status !== 'waiting') - Number(b.status !== 'waiting') ||
            (a.status === 'waiting'
              ? byTime(a.offeredAt, b.offeredAt)
              : byTime(b.endedAt ?? '', a.endedAt ?? '')),
        );
      }),
    one: (id) => liveQuery(parts, async ({ reader }) => (await cardsFor(reader, [id]))[0]),
    register: (subject, volunteer) =>
      writer.write({ type: 'candidacy.registered', subject, data: { volunteer } }),
    setAside: (subject, why) =>
      writer.write({ type: 'candidacy.set-aside', subject, data: { why } }),
    reopen: (subject) => writer.write({ type: 'candidacy.reopened', subject, data: {} }),
  };
}

async function cardsFor(
  reader: DocumentQueries,
  ids: readonly string[],
): Promise<readonly CandidacyCard[]> {
  const found = await reader.read<'candidacy'>(ids);
  if (found.length === 0) return [];
  const byNumber = await everybodyByNumber(reader);
  return found.map(({ state: candidacy, provisional }) => ({
    ...{ candidacy, provisional },
    known: (byNumber.get(plainNumber(candidacy.phone)) ?? []).filter(
      ({ id }) => id !== candidacy._id && id !== candidacy.volunteer,
    ),
  }));
}
