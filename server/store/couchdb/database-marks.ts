import { isJson, listOf, textIn } from './couch-answers.ts';
import type { CouchClient } from './couch-client.ts';

/** CouchDB tells of so many databases at once, unless it was set up to tell of more. */
const AT_ONCE = 100;

/** Which life the database of each territory is in and where its changes have come to; one that cannot be asked has none. */
export async function marksOfDatabases(
  client: CouchClient,
  prefix: string,
  territories: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const marks = new Map<string, string>();
  for (let at = 0; at < territories.length; at += AT_ONCE) {
    const keys = territories.slice(at, at + AT_ONCE).map((territory) => prefix + territory);
    const request = { path: '_dbs_info', method: 'POST', body: { keys }, safe: true } as const;
    for (const told of listOf(await client.demand(request))) {
      const { info } = told;
      if (!isJson(info)) continue;
      const life = String(info['instance_start_time']);
      marks.set(textIn(told, 'key').slice(prefix.length), `${life} ${String(info['update_seq'])}`);
    }
  }
  return marks;
}
