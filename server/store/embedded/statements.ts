import type { Connection } from './driver.ts';
import { bytesOf, numberOf } from './stored-row.ts';

/** A document's row, without its history; the bytes of its text columns are read by stored-row.ts. */
export interface Row {
  seq: number;
  id: unknown;
  rev: unknown;
  body: unknown;
}

/** What is asked of a territory's file, in SQL, each prepared once. */
export interface Statements {
  head(): { seq: number; epoch: unknown };
  setHead(seq: number): void;
  setEpoch(epoch: string): void;
  byId(id: string): Row | undefined;
  /** Those of these ids that are there, each with its place among them: one question, however many. */
  byIds(ids: readonly string[]): (Row & { place: number })[];
  history(id: string): { rev: unknown; ancestors: unknown } | undefined;
  /** Rows after a seq, in order; with prefixes, only ids that start with one of them. */
  after(seq: number, limit: number, prefixes: readonly string[]): Row[];
  /** False when the document is there already. */
  insert(seq: number, id: string, rev: string, body: string): boolean;
  /** False when the document is not at `expected`. Its history grows by `expected`. */
  update(seq: number, id: string, expected: string, rev: string, body: string): boolean;
  remove(id: string, expected: string): boolean;
  /** Remembers a removal, so that whoever holds a copy can forget it; the oldest are let go. */
  addRemoval(seq: number, id: string): void;
  /** Ids removed after a seq, up to another. */
  removals(
    after: number,
    upTo: number,
    prefixes: readonly string[],
  ): { seq: number; id: unknown }[];
  local(key: string): { body: unknown } | undefined;
  setLocal(key: string, body: string): void;
  removeLocal(key: string): void;
}

/** How many ancestors' hashes are kept: with the current one, 1,000 revisions as in CouchDB. */
const ANCESTORS = 999;
const HASH = 32;
const REMOVALS = 10_000;
const ROW = `seq, ${bytesOf('id', 'rev', 'body')}`;
/** Keeps ids that start with one of the texts in a JSON list. */
const STARTS_WITH = `(SELECT 1 FROM json_each(?)
  WHERE substr(shelved.id, 1, length(json_each.value)) = json_each.value)`;

/** Prepares the statements of one open file. */
export function statementsOf(connection: Connection): Statements {
  const prepare = (sql: string): ReturnType<Connection['prepare']> => connection.prepare(sql);
  const head = prepare(`SELECT ${numberOf('last_seq')} AS seq, ${bytesOf('epoch')} FROM shelf`);
  const setHead = prepare('UPDATE shelf SET last_seq = ?');
  const setEpoch = prepare('UPDATE shelf SET epoch = ?');
  const byId = prepare(`SELECT ${ROW} FROM documents WHERE id = ?`);
  const byIds = prepare(
    `SELECT asked.key AS place, ${ROW}
     FROM (SELECT key, value FROM json_each(?)) AS asked
     CROSS JOIN documents ON documents.id = asked.value`,
  );
  const history = prepare(`SELECT ${bytesOf('rev', 'ancestors')} FROM documents WHERE id = ?`);
  const insert = prepare(
    `INSERT INTO documents (seq, id, rev, body, ancestors) VALUES (?, ?, ?, ?, '')
     ON CONFLICT (id) DO NOTHING`,
  );
  const update = prepare(
    `UPDATE documents SET seq = ?, rev = ?, body = ?,
       ancestors = substr(substr(rev, instr(rev, '-') + 1) || ancestors, 1, ${ANCESTORS * HASH})
     WHERE id = ? AND rev = ?`,
  );
  const remove = prepare('DELETE FROM documents WHERE id = ? AND rev = ?');
  const addRemoval = prepare('INSERT INTO removals VALUES (?, ?)');
  const forgetRemovals = prepare(
    `DELETE FROM removals WHERE seq <= (
       SELECT seq FROM removals ORDER BY seq DESC LIMIT 1 OFFSET ${REMOVALS})`,
  );
  const removals = prepare(removalsSql(''));
  const removalsWith = prepare(removalsSql(`AND EXISTS ${STARTS_WITH}`));
  const local = prepare(`SELECT ${bytesOf('body')} FROM locals WHERE key = ?`);
  const setLocal = prepare('INSERT OR REPLACE INTO locals VALUES (?, ?)');
  const removeLocal = prepare('DELETE FROM locals WHERE key = ?');
  const after = prepare(afterSql(''));
  const afterWith = prepare(afterSql(`AND EXISTS ${STARTS_WITH}`));
  // Whoever follows one kind of document asks often: two comparisons a row instead of a list.
  const afterWithOne = prepare(afterSql('AND id >= ? AND id < ?'));
  return {
    head: () => head.get() as { seq: number; epoch: unknown },
    setHead: (seq) => void setHead.run(seq),
    setEpoch: (epoch) => void setEpoch.run(epoch),
    byId: (id) => byId.get(id) as Row | undefined,
    byIds: (ids) => byIds.all(JSON.stringify(ids)) as (Row & { place: number })[],
    history: (id) => history.get(id) as { rev: unknown; ancestors: unknown } | undefined,
    after: (seq, limit, prefixes) => {
      const [one, ...others] = prefixes;
      if (one === undefined) return after.all(seq, limit) as Row[];
      if (others.length === 0) return afterWithOne.all(seq, ...rangeOf(one), limit) as Row[];
      return afterWith.all(seq, JSON.stringify(prefixes), limit) as Row[];
    },
    insert: (seq, id, rev, body) => insert.run(seq, id, rev, body).changes === 1,
    update: (seq, id, expected, rev, body) =>
      update.run(seq, rev, body, id, expected).changes === 1,
    addRemoval: (seq, id) => {
      addRemoval.run(seq, id);
      forgetRemovals.run();
    },
    removals: (from, upTo, prefixes) => {
      const rows =
        prefixes.length === 0
          ? removals.all(from, upTo)
          : removalsWith.all(from, upTo, JSON.stringify(prefixes));
      return rows as { seq: number; id: unknown }[];
    },
    remove: (id, expected) => remove.run(id, expected).changes === 1,
    local: (key) => local.get(key) as { body: unknown } | undefined,
    setLocal: (key, body) => void setLocal.run(key, body),
    removeLocal: (key) => void removeLocal.run(key),
  };
}

/** The ids that start with a prefix stand between two texts; U+10FFFF ends any id there is. */
function rangeOf(prefix: string): readonly [string, string] {
  return [prefix, `${prefix}\u{10ffff}`];
}

function afterSql(filter: string): string {
  return `SELECT ${ROW} FROM documents AS shelved
    WHERE seq > ? ${filter} ORDER BY seq LIMIT ?`;
}

function removalsSql(filter: string): string {
  return `SELECT seq, ${bytesOf('id')} FROM removals AS shelved WHERE seq > ? AND seq <= ? ${filter} ORDER BY seq`;
}
