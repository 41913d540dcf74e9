import { DamagedDocuments, type Doc, type Shelf } from './store.ts';

/** Documents by id, and the ids of those that are there and cannot be read. */
export interface ReadableDocuments {
  readonly docs: ReadonlyMap<string, Doc>;
  readonly damaged: ReadonlySet<string>;
}

/** Reads documents for whoever goes on without those that are damaged. */
export async function readReadable(
  shelf: Shelf,
  ids: readonly string[],
): Promise<ReadableDocuments> {
  const damaged = new Set<string>();
  for (;;) {
    const asked = [...new Set(ids)].filter((id) => !damaged.has(id));
    try {
      const docs = asked.length > 0 ? await shelf.getMany(asked) : [];
      return { docs: new Map(docs.flatMap((doc) => (doc ? [[doc._id, doc]] : []))), damaged };
    } catch (error) {
      if (!(error instanceof DamagedDocuments)) throw error;
      for (const id of error.ids) damaged.add(id);
    }
  }
}
