/** The two parts of PouchDB's replication that have no types of their own. */
declare module 'pouchdb-checkpointer' {
  interface Written {
    writeCheckpoint(checkpoint: string, session: string): Promise<unknown>;
  }
  export default function Checkpointer(
    source: PouchDB.Database,
    target: PouchDB.Database,
    id: string,
    state: { readonly cancelled: boolean },
    options: { writeSourceCheckpoint: boolean; writeTargetCheckpoint: boolean },
  ): Written;
}

declare module 'pouchdb-generate-replication-id' {
  export default function generateReplicationId(
    source: PouchDB.Database,
    target: PouchDB.Database,
    options: Record<string, never>,
  ): Promise<string>;
}
