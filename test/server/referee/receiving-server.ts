import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { FactNamed, FactType } from '../../../src/domain/nouns.ts';
import { Referee, type RefereeParts } from '../../../server/referee/referee.ts';
import { receive, type BulkResult } from '../../../server/referee/receive.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { Doc, Shelf } from '../../../server/store/store.ts';
import {
  aFact,
  anId,
  COORDINATOR,
  personDetails,
  requestDetails,
  volunteerDetails,
  type FactOverrides,
} from '../../support/builders.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';

/** A territory in a real store with its referee: one person, three active volunteers, no request. */
export interface ReceivingServer {
  readonly shelf: Shelf;
  /** The territory's file. */
  readonly file: string;
  readonly referee: Referee;
  /** Pushes facts as this person and waits until they are state. */
  push(by: Actor, ...facts: readonly unknown[]): Promise<BulkResult[]>;
  /** The document as it is stored. */
  doc(id: string): Promise<Doc>;
  close(): Promise<void>;
}

let minutes = 0;

/** A server's clock that goes on by a minute each time it is looked at. */
export function clock(): number {
  minutes += 1;
  return Date.parse('2026-03-02T08:00:00.000Z') + minutes * 60_000;
}

/** Opens a server in a temporary folder of its own. */
export async function openReceivingServer(
  report: RefereeParts['report'] = failOnReport,
): Promise<ReceivingServer> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-referee-'));
  const store = EmbeddedStore.open(folder);
  const shelf = await store.create('essai');
  const referee = new Referee(shelf, { rules: RULES, clock, report });
  const townHall: ReceivingServer = {
    shelf,
    file: join(folder, 'territories', 'essai.sqlite'),
    referee,
    push: async (by, ...facts) => {
      const results = await receive(shelf, by, facts, clock(), KNOWN_NOUNS);
      await referee.catchUp();
      return results;
    },
    doc: async (id) => {
      const doc = await shelf.get(id);
      if (!doc) throw new Error(`no ${id}`);
      return doc;
    },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
  await townHall.push(COORDINATOR, ...beginnings());
  return townHall;
}

/** A fact with a UUID v7-like id of its own. */
export function verdictsOf<T extends FactType>(
  type: T,
  data: FactNamed<T>['data'],
  by: Actor = COORDINATOR,
  more: FactOverrides = {},
): FactNamed<T> {
  return aFact(type, data, { by, ...more });
}

/** The nth request, noted and published. */
export function offersOf(n = 1): unknown[] {
  return [
    verdictsOf('request.noted', requestDetails({ person: anId('person') }), COORDINATOR, { n }),
    verdictsOf('mission.published', {}, COORDINATOR, { n }),
  ];
}

function beginnings(): unknown[] {
  const volunteers = [1, 2, 3].flatMap((n) => [
    verdictsOf('volunteer.registered', volunteerDetails(), COORDINATOR, { n }),
    verdictsOf('volunteer.approved', {}, COORDINATOR, { n }),
  ]);
  return [verdictsOf('person.registered', personDetails()), ...volunteers];
}

function failOnReport(what: string, error: unknown): void {
  throw new Error(`the referee reported ${what}`, { cause: error });
}
