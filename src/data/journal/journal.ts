import { readJournal } from '../../contract/journal/endpoints.ts';
import type { JournalPage, JournalQuery } from '../../contract/journal/journal.ts';
import { isStaff } from '../../domain/kernel/actor.ts';
import { uuid7, type Id } from '../../domain/kernel/ids.ts';
import type { Day } from '../../domain/kernel/when.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import type { AskProblem, Server } from '../engine/gateway/server.ts';
import type { Vault } from '../engine/vault/vault.ts';
import { OpenedFiles } from './opened-files.ts';

/** A page of the journal, or why there is none. */
export type JournalResult =
  | { readonly ok: true; readonly page: JournalPage }
  | { readonly ok: false; readonly problem: 'offline' | 'sign-in-needed' | 'failed' };

/** The security journal of the territory: coordinators read it, devices of staff add to it. */
export interface Journal {
  /** Online, for coordinators. */
  read(query: JournalQuery): Promise<JournalResult>;
  /** Whoever works here opened a person's file today; told now or later. Nothing for volunteers. */
  fileOpened(person: Id<'person'>, today: Day): Promise<void>;
  /** Tells what could not be told yet. */
  tell(): Promise<void>;
}

/** What the journal is read and told with. */
export interface JournalParts {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly server: Server;
  readonly writer: FactWriter;
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array<ArrayBuffer>;
}

/** The journal of the present territory. */
export function journalOf(parts: JournalParts): Journal {
  const { clock, random, server, writer } = parts;
  const files = new OpenedFiles({ ...parts, name: () => uuid7(clock(), random(10)) });
  const staffTerritory = (): string | undefined => {
    const { membership } = writer;
    return membership && isStaff(membership.actor) ? membership.territory : undefined;
  };
  const tell = async (): Promise<void> => {
    const territory = staffTerritory();
    if (territory !== undefined) await files.tell(territory);
  };
  return {
    tell,
    async read(query) {
      const params = { territory: writer.membership?.territory ?? '' };
      const asked = await server.ask(readJournal, params, query);
      if (asked.ok) return { ok: true, page: asked.value };
      return { ok: false, problem: PROBLEMS[asked.problem] ?? 'failed' };
    },
    async fileOpened(person, day) {
      const territory = staffTerritory();
      if (territory === undefined) return;
      await files.note({ territory, person, day });
      await tell();
    },
  };
}

const PROBLEMS: Readonly<Partial<Record<AskProblem, 'offline' | 'sign-in-needed'>>> = {
  offline: 'offline',
  unauthorized: 'sign-in-needed',
};
