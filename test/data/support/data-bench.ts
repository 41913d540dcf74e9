import type { LiveParts } from '../../../src/data/engine/live/live-query.ts';
import { openTables, type Tables } from '../../../src/data/engine/disk/tables.ts';
import { documentKey, keyRange } from '../../../src/data/engine/read-model/keys.ts';
import { ReadModel } from '../../../src/data/engine/read-model/read-model.ts';
import { DocumentReader } from '../../../src/data/engine/read-model/document-reader.ts';
import {
  CurrentMembership,
  type Membership,
} from '../../../src/data/engine/read-model/current-membership.ts';
import { Outbox } from '../../../src/data/engine/outbox/outbox.ts';
import {
  incomingFromRow,
  incomingDocument,
  type PouchDoc,
} from '../../../src/data/engine/replica/incoming-documents.ts';
import { FactWriter } from '../../../src/data/engine/fact-writer.ts';
import { Vault } from '../../../src/data/engine/vault/vault.ts';
import { TabChannel } from '../../../src/data/engine/tab-channel.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { State } from '../../../src/domain/nouns.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import { uuid } from '../../support/builders.ts';

/** The machinery below the façades, on a real database, with nobody to exchange with. */
export interface DataBench {
  readonly tables: Tables;
  readonly model: ReadModel;
  readonly outbox: Outbox;
  readonly reader: DocumentReader;
  readonly tabs: TabChannel;
  readonly writer: FactWriter;
  /** What live questions are made with. */
  readonly live: LiveParts;
  /** A reader that remembers nothing yet, and hears of nothing later. */
  freshReader(): DocumentReader;
  /** The same device in another tab, where the same person works. */
  tab(): Promise<DataBench>;
  /** Goes to work in an empty territory, whose name may be told. */
  signInAs(actor: Actor, territory?: string): Membership;
  /** Who is at work now, and where. */
  readonly membership: () => Membership;
  /** Documents come down as the server would send them. */
  receive(docs: readonly PouchDoc[]): Promise<void>;
  /** Makes everything shown again from what came down. */
  rebuild(): Promise<void>;
  /** Everything that is shown, by its id. */
  shown(): Promise<ReadonlyMap<string, { state: State; provisional: boolean }>>;
  close(): Promise<void>;
}

/** What the devices of tests are sealed with. */
export const PASSWORD = 'tisane de verveine';

/** Opens the machinery on a new device; its name begins those of its databases. */
export async function aDataBench(name = `bench-${crypto.randomUUID()}`): Promise<DataBench> {
  const bench = machinery(name);
  await bench.vault.create(PASSWORD);
  return bench;
}

interface Machinery extends DataBench {
  readonly vault: Vault;
  readonly currentMembership: CurrentMembership;
}

function machinery(name: string): Machinery {
  const tables = openTables(name);
  const tabs = new TabChannel(name);
  const vault = new Vault({
    tables,
    tabs,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  });
  const currentMembership = new CurrentMembership(KNOWN_NOUNS);
  const reader = new DocumentReader({ tables, vault, tabs, currentMembership });
  const outbox = new Outbox({ tables, vault, tabs, clock: Date.now, rules: KNOWN_NOUNS.rules });
  const model = new ReadModel({
    ...{ tables, vault, outbox, reader, tabs, currentMembership },
    lock: `${name}-views`,
  });
  const here = (): Membership => {
    if (!currentMembership.membership) throw new Error('Nobody works here.');
    return currentMembership.membership;
  };
  const writer = new FactWriter({
    ...{ model, currentMembership, clock: Date.now },
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    device: async () => uuid(7),
  });
  let territories = 0;
  return {
    ...{ tables, tabs, vault, currentMembership, writer },
    model,
    outbox,
    reader,
    live: { tabs, vault, reader },
    freshReader() {
      const deaf = new TabChannel(name);
      deaf.close();
      return new DocumentReader({ tables, vault, tabs: deaf, currentMembership });
    },
    async tab() {
      const other = machinery(name);
      if (!(await other.vault.openFromOtherTab(5_000))) throw new Error('The tab stayed locked.');
      other.currentMembership.set([here()], here().territory);
      return {
        ...other,
        async close() {
          other.tabs.close();
          other.tables.close();
        },
      };
    },
    signInAs(actor, territory = `bourg-${String((territories += 1))}`) {
      currentMembership.set([{ territory, epoch: 'e', actor }], territory);
      return here();
    },
    membership: here,
    async receive(docs) {
      const arrivals = docs.map((doc) => incomingDocument(doc, here(), vault));
      await model.take(here(), await Promise.all(arrivals));
    },
    rebuild: () => model.rebuild(here(), (row) => incomingFromRow(row, here(), vault)),
    async shown() {
      const { territory } = here();
      const [from, to] = keyRange(territory);
      const rows = await tables.documents.where('key').between(from, to).toArray();
      const opened = rows.map(async ({ key, sealed, provisional }) => {
        const state = (await vault.unseal(key, sealed)) as State;
        if (key !== documentKey(territory, state._id)) throw new Error('a row under a wrong key');
        return [state._id, { state, provisional: provisional === 1 }] as const;
      });
      return new Map(await Promise.all(opened));
    },
    async close() {
      tabs.close();
      await tables.delete();
    },
  };
}
