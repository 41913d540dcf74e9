import { knownPoint } from './feed/since-point.ts';
import { tokenAt } from './feed/row.ts';
import type { Visit } from './visit.ts';

/** Always the same: a replicator compares the two ends of its work, and nothing here ever reopens. */
const INSTANCE = '0';

/** What replicators ask first. It counts nothing: totals would speak of documents unseen. */
export async function info(visit: Visit): Promise<unknown> {
  const { seq } = await visit.shelf.head();
  return {
    db_name: visit.territory,
    update_seq: tokenAt(visit, knownPoint(visit, seq)),
    instance_start_time: INSTANCE,
    doc_count: 0,
    doc_del_count: 0,
    purge_seq: 0,
    disk_format_version: 8,
    compact_running: false,
  };
}

/** CouchDB's replicator asks this of both ends before each checkpoint; every write here is safe. */
export async function ensureFullCommit({ reply }: Visit): Promise<unknown> {
  return reply.code(201).send({ ok: true, instance_start_time: INSTANCE });
}
