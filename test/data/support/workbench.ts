import type { LiveParts } from '../../../src/data/kernel/live.ts';
import { openTables, type Tables } from '../../../src/data/engine/disk/tables.ts';
import { keyOf, keysOf } from '../../../src/data/engine/read-model/keys.ts';
import { ReadModel } from '../../../src/data/engine/read-model/read-model.ts';
import { Views } from '../../../src/data/engine/read-model/views.ts';
import { Workplace, type Post } from '../../../src/data/engine/read-model/workplace.ts';
import { Outbox } from '../../../src/data/engine/outbox/outbox.ts';
import { arrivalIn, arrivalOf, type ComingDoc } from '../../../src/data/engine/replica/arrivals.ts';
import { Vault } from '../../../src/data/engine/vault/vault.ts';
import { Wire } from '../../../src/data/engine/wire.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { State } from '../../../src/domain/states.ts';

/** The machinery below the façades, on a real database, with nobody to exchange with. */
export interface Workbench {
  readonly tables: Tables;
  readonly model: ReadModel;
  readonly outbox: Outbox;
  readonly views: Views;
  /** What live questions are made with. */
  readonly live: LiveParts;
  /** Goes to work in an empty territory. */
  workAs(actor: Actor): Post;
  /** Documents come down as the server would send them. */
  comeDown(docs: readonly ComingDoc[]): Promise<void>;
  /** Makes everything shown again from what came down. */
  rebuild(): Promise<void>;
  /** Everything that is shown, by its id. */
  shown(): Promise<ReadonlyMap<string, { state: State; provisional: boolean }>>;
  close(): Promise<void>;
}

/** Opens the machinery. */
export async function aWorkbench(): Promise<Workbench> {
  const name = `bench-${crypto.randomUUID()}`;
  const tables = openTables(name);
  const wire = new Wire(name);
  const vault = new Vault({
    tables,
    wire,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  });
  await vault.create('tisane de verveine');
  const workplace = new Workplace();
  const views = new Views({ tables, vault, wire, workplace });
  const outbox = new Outbox({ tables, vault, wire, clock: Date.now });
  const model = new ReadModel({
    ...{ tables, vault, outbox, views, wire, workplace },
    lock: `${name}-views`,
  });
  const here = (): Post => {
    if (!workplace.post) throw new Error('Nobody works here.');
    return workplace.post;
  };
  let territories = 0;
  return {
    tables,
    model,
    outbox,
    views,
    live: { wire, vault },
    workAs(actor) {
      territories += 1;
      const territory = `bourg-${String(territories)}`;
      workplace.take([{ territory, epoch: 'e', actor }], territory);
      return here();
    },
    async comeDown(docs) {
      const { territory } = here();
      const arrivals = docs.map((doc) => arrivalOf(doc, territory, vault));
      await model.take(here(), await Promise.all(arrivals));
    },
    rebuild: () => model.rebuild(here(), (row) => arrivalIn(row, vault)),
    async shown() {
      const { territory } = here();
      const [from, to] = keysOf(territory);
      const rows = await tables.documents.where('key').between(from, to).toArray();
      const opened = rows.map(async ({ key, sealed, provisional }) => {
        const state = (await vault.unseal(key, sealed)) as State;
        if (key !== keyOf(territory, state._id)) throw new Error('a row under a wrong key');
        return [state._id, { state, provisional: provisional === 1 }] as const;
      });
      return new Map(await Promise.all(opened));
    },
    async close() {
      wire.close();
      await tables.delete();
    },
  };
}
