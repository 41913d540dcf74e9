import type { SessionAnswer } from '../contract/accounts/session.ts';
import type { KnownNouns } from '../contract/known-nouns-of.ts';
import { KNOWN_TO_EVERYBODY } from '../contract/known-to-everybody.ts';
import { uuid7 } from '../domain/kernel/ids.ts';
import type { Rules } from '../domain/rules-of.ts';
import { Account } from './accounts/account.ts';
import { DeviceSession } from './accounts/device-session.ts';
import { dropDraftsIn } from './drafts/drafts.ts';
import { readNote, writeNote } from './engine/disk/device-notes.ts';
import { openTables, type Tables } from './engine/disk/tables.ts';
import { FactWriter } from './engine/fact-writer.ts';
import { OwnAnswers, type AnswerPatience } from './engine/gateway/own-answers.ts';
import { deadline } from './engine/gateway/deadline.ts';
import { Server } from './engine/gateway/server.ts';
import { ServerClock } from './engine/gateway/server-clock.ts';
import { Outbox } from './engine/outbox/outbox.ts';
import { CurrentMembership } from './engine/read-model/current-membership.ts';
import { DocumentReader } from './engine/read-model/document-reader.ts';
import { ReadModel } from './engine/read-model/read-model.ts';
import { readingIsOver } from './engine/read-model/reading-is-over.ts';
import { Copies } from './engine/replica/copies.ts';
import { Exchange, type PartingEnd } from './engine/sync/exchange.ts';
import { LastContact } from './engine/sync/expiry.ts';
import { isLed } from './engine/sync/leader.ts';
import { Leadership } from './engine/sync/leadership.ts';
import { Reporter } from './engine/sync/reporter.ts';
import { StatusBoard } from './engine/sync/status-board.ts';
import { TabChannel } from './engine/tab-channel.ts';
import { Vault } from './engine/vault/vault.ts';
import { idle } from './kernel/idle.ts';
import { fetchedOnce } from './kernel/fetched-facade.ts';
import type { PackRoom } from './pack/pack-room.ts';

/** What the device's memory is made from; nothing is taken from the surroundings. */
export interface DeviceParts {
  readonly fetch: typeof fetch;
  /** How long answers are waited for; absent: as long as a slow line needs. */
  readonly patience?: AnswerPatience;
  /** Milliseconds since 1970, as this device believes. */
  readonly clock: () => number;
  /** That many random bytes. */
  readonly random: (bytes: number) => Uint8Array<ArrayBuffer>;
  /** Begins the name of every database, lock and channel: `coudmain`. */
  readonly name: string;
  /** Where the server is, without a slash at the end: `location.origin`. */
  readonly origin: string;
  /** The version of the app, told to the coordinators. */
  readonly version: string;
  /** Told what fails while the device exchanges with the server; ids at most, nothing personal. */
  readonly report?: (error: unknown) => void;
  /** Resolves when a screen is there to be filled; absent: nobody looks. */
  readonly screen?: () => Promise<void>;
  /** The nouns there are; absent: those of the product. */
  readonly nouns?: KnownNouns;
}

/** What lies below the façades: it stores, seals, reads and exchanges, whatever the nouns are. */
export interface Machinery {
  readonly tables: Tables;
  readonly tabs: TabChannel;
  readonly vault: Vault;
  readonly currentMembership: CurrentMembership;
  readonly reader: DocumentReader;
  readonly outbox: Outbox;
  readonly model: ReadModel;
  readonly writer: FactWriter;
  readonly server: Server;
  /** Milliseconds since 1970, by the server's clock as well as it is known. */
  readonly clock: () => number;
  /** Fetched when a pack is first asked for. */
  readonly packRoom: () => Promise<PackRoom>;
  readonly deviceSession: DeviceSession;
  readonly board: StatusBoard;
  /** Seals what others carry for the person who works here; undefined: the server gave none yet. */
  readonly carryingKey: () => string | undefined;
  /** Resolves when what the person waits for is on the screen: time for what nobody waits for. */
  readonly calm: () => Promise<void>;
  /** Stops exchanging and closes the databases. */
  close(): Promise<void>;
}

/** How long a device that seems to have had no contact for too long asks what time it is. */
const ASK_TIME_MS = 5_000;

/** Puts the machinery of this device together, and starts it as the device was left. */
export function openMachinery(parts: DeviceParts): Machinery {
  const { name, random, version } = parts;
  const serverClock = new ServerClock(parts.clock);
  const clock = serverClock.now;
  const { nouns = KNOWN_TO_EVERYBODY, report = () => undefined } = parts;
  const tables = openTables(name);
  const tabs = new TabChannel(name);
  const device = remembered(() => deviceName(tables, random));
  const vault = new Vault({ tables, tabs, random });
  const currentMembership = new CurrentMembership(nouns);
  const account = new Account({
    ...{ tables, vault, currentMembership },
    ...(!parts.nouns && { nounsOfStaff: fetchedOnce(fetchNounsOfStaff) }),
  });
  const reader = new DocumentReader({ tables, vault, tabs, currentMembership });
  const rules: Pick<Rules, 'factUpToDate'> = {
    factUpToDate: (stored) => currentMembership.nouns.rules.factUpToDate(stored),
  };
  const outbox = new Outbox({ tables, vault, tabs, clock, rules });
  const lock = `${name}-views`;
  const syncLock = `${name}-sync`;
  const model = new ReadModel({ tables, vault, outbox, reader, tabs, currentMembership, lock });
  const writer = new FactWriter({ model, currentMembership, clock, random, device });
  const way = new OwnAnswers(parts.fetch, parts.clock, parts.patience, serverClock);
  const server = new Server({ fetch: way.fetch, origin: parts.origin });
  const askTime = async (): Promise<void> => {
    const signal = deadline(new AbortController().signal, ASK_TIME_MS);
    await server.fetch('/api/health', { signal }).catch(() => undefined);
  };
  const lastContact = new LastContact({ tables, serverClock, askTime });
  const packParts = { name, tables, tabs, vault, reader, server, currentMembership, clock };
  let closePacks = (): void => undefined;
  const packRoom = fetchedOnce(async () => {
    const { openPackRoom } = await import('./pack/pack-room.ts');
    const room = openPackRoom(packParts);
    closePacks = () => room.packs.close();
    return room;
  });
  const calm = async (): Promise<void> => {
    if (!parts.screen) return idle();
    await parts.screen();
    await readingIsOver(reader);
  };
  const copies = new Copies({
    ...{ tables, vault, model, outbox, server, version, calm },
    ...{ fetch: way.fetch },
    onAccessLost: async (territory) => (await packRoom()).packs.drop(territory),
  });
  const deviceSession = new DeviceSession({
    tables,
    vault,
    account,
    copies,
    dropMaps: async () => (await packRoom()).packs.dropAll(),
    server,
    tabs,
    lastContact,
    clock,
    isOpenElsewhere: () => isLed(syncLock),
  });
  const board = new StatusBoard(tables, tabs);
  const reporter = new Reporter({ server, outbox, device, version });
  const partFrom = async (answer: SessionAnswer): Promise<PartingEnd> => {
    const { partFrom: part } = await import('./accounts/parting.ts');
    const { parkUnsent } = await import('./sending/park-unsent.ts');
    return part(
      {
        ...{ tables, tabs, account, copies, outbox },
        handOver: (place, author) => parkUnsent({ outbox, server, clock }, place, author),
        dropDrafts: (territory) => dropDraftsIn(tables, territory),
        wipe: (farewell) => deviceSession.wipe(farewell),
      },
      answer,
    );
  };
  const expire = (): Promise<void> => deviceSession.expire();
  const exchange = new Exchange({
    ...{ outbox, model, currentMembership, account, copies, server, way, tabs },
    ...{ board, reporter, clock, lastContact, expire, partFrom, report },
  });
  const leadership = new Leadership(syncLock, exchange, board);
  deviceSession.watch(({ phase }) => leadership.wanted(phase === 'open'));
  void board.open();
  void deviceSession.start();
  // Whoever needs to be sure recalls it again.
  lastContact.recall().catch(() => undefined);

  return {
    ...{ tables, tabs, vault, currentMembership, reader, outbox, model, writer, server },
    ...{ clock, packRoom, deviceSession, board, calm },
    carryingKey: () => account.carryingKey,
    async close() {
      await leadership.end();
      closePacks();
      tabs.close();
      tables.close();
    },
  };
}

async function fetchNounsOfStaff(): Promise<KnownNouns> {
  return (await import('../contract/known-nouns.ts')).KNOWN_NOUNS;
}

/** The random name under which this device is known; made once. */
async function deviceName(tables: Tables, random: DeviceParts['random']): Promise<string> {
  const known = await readNote(tables, 'device');
  if (known !== undefined) return known;
  const made = uuid7(Date.UTC(2020), random(10));
  await writeNote(tables, 'device', made);
  return made;
}

function remembered<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
