/** The two parts of PouchDB's replication that have no types of their own. */
declare module 'pouchdb-checkpointer' {
  export default class Checkpointer {
    constructor(source: PouchDB.Database, target: PouchDB.Database, id: string, state: object);
    writeCheckpoint(checkpoint: string, session: string): Promise<unknown>;
  }
}

declare module 'pouchdb-generate-replication-id' {
  export default function generateReplicationId(
    source: PouchDB.Database,
    target: PouchDB.Database,
    options: object,
  ): Promise<string>;
}
