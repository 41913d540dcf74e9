import { readPerspective, readSynthesis } from '../../contract/synthesis/endpoints.ts';
import type { SynthesisAnswer } from '../../contract/synthesis/synthesis.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import { agreementIdOf, type Agreement, type Terms } from '../../domain/synthesis/agreement.ts';
import type { QuestionInPerspective } from '../../domain/synthesis/perspective.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import type { Server } from '../engine/gateway/server.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import type { Command } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';

/** What all territories say together, and whether this one takes part. */
export interface NetworkSynthesis {
  /**
   * The synthesis of a year, for the network's account. Online: nothing of it stays on the device.
   * @param year absent: the latest
   * @returns undefined: the server could not be asked
   */
  read(year: number | undefined): Promise<SynthesisAnswer | undefined>;
  /**
   * How the other territories answered the questions of a year, for coordinators of one that sends its own. Online:
   * nothing of it stays on the device.
   * @returns `not-sending`: this territory sends nothing; undefined: the server could not be asked
   */
  perspective(year: number): Promise<readonly QuestionInPerspective[] | 'not-sending' | undefined>;
  /** What this territory agreed with the network; undefined: nothing, so it sends nothing. */
  agreement(): Live<Agreement | undefined>;
  /** The territory sends its frozen figures, from now on or again. */
  take(part: Terms, territory: Id<'territory'>, before: Agreement | undefined): Command;
  /** It sends none any more. */
  leave(agreement: Pick<Agreement, '_id'>): Command;
}

/** What it is read and written with. */
export interface SynthesisParts extends LiveParts {
  readonly writer: Pick<FactWriter, 'write' | 'membership'>;
  readonly server: Pick<Server, 'ask'>;
}

/** The synthesis, as this device may know it. */
export function networkSynthesisOf(parts: SynthesisParts): NetworkSynthesis {
  const { server, writer } = parts;
  return {
    async read(year) {
      const which = year === undefined ? 'latest' : String(year);
      const asked = await server.ask(readSynthesis, { year: which }, undefined);
      return asked.ok ? asked.value : undefined;
    },
    async perspective(year) {
      const territory = writer.membership?.territory ?? '';
      const asked = await server.ask(readPerspective, { territory, year: String(year) }, undefined);
      if (asked.ok) return asked.value.questions;
      return asked.problem === 'not_found' ? 'not-sending' : undefined;
    },
    agreement: () =>
      liveQuery(parts, async ({ reader }) => {
        const [found] = await reader.read<'agreement'>(await reader.all('agreement'));
        return found?.state;
      }),
    take: (terms, territory, before) =>
      before
        ? writer.write({ type: 'agreement.renewed', subject: before._id, data: terms })
        : writer.write({
            type: 'agreement.signed',
            subject: agreementIdOf(territory),
            data: terms,
          }),
    leave: ({ _id }) => writer.write({ type: 'agreement.ended', subject: _id, data: {} }),
  };
}
