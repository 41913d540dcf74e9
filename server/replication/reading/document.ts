import { randomBytes } from 'node:crypto';
import { ApiRefusal, refuse } from '../../guards/api-refusal.ts';
import { absent, unreadable } from '../answers.ts';
import { readLeaves, leafFor, type StoredLeaf } from './leaf.ts';
import type { Visit } from '../visit.ts';

const MAX_REVS = 1_000;

/** One leaf that was asked for by name. */
type OpenRev = { readonly ok: Record<string, unknown> } | { readonly missing: string };

/** `GET /db/<territory>/<id>`: one document, or the open revisions that a replicator names. */
export async function getDocument(visit: Visit, id: string): Promise<unknown> {
  const { query, reply } = visit;
  const [held] = await readLeaves(visit.shelf, [id]);
  if (held === 'damaged') return refuse(reply, new ApiRefusal('unavailable'));
  const openRevs = query.get('open_revs');
  if (openRevs !== null) return answerOpenRevs(visit, held, openRevs);
  const rev = query.get('rev') ?? undefined;
  const leaf = leafFor(visit, held, { rev, ...wishes(visit) });
  return leaf ? reply.send(leaf) : absent(reply);
}

async function answerOpenRevs(
  visit: Visit,
  held: StoredLeaf | undefined,
  openRevs: string,
): Promise<unknown> {
  const { reply } = visit;
  const revs = openRevs === 'all' ? [undefined] : listOfRevs(openRevs);
  if (!revs) return unreadable(reply, 'open_revs is all or a list of revisions.');
  // With `latest` many an ancestor leads to the same leaf: it is told once.
  const told = new Set<unknown>();
  const leaves = [...new Set(revs)].flatMap((rev): OpenRev[] => {
    const leaf = leafFor(visit, held, { rev, ...wishes(visit) });
    if (!leaf) return rev === undefined ? [] : [{ missing: rev }];
    if (told.has(leaf['_rev'])) return [];
    told.add(leaf['_rev']);
    return [{ ok: leaf }];
  });
  if (openRevs === 'all' && leaves.length === 0) return absent(reply);
  return wantsMultipart(visit) ? sendMultipart(visit, leaves) : reply.send(leaves);
}

function wishes({ query }: Visit): { latest: boolean; revs: boolean } {
  return { latest: query.get('latest') === 'true', revs: query.get('revs') === 'true' };
}

function listOfRevs(text: string): string[] | undefined {
  try {
    const revs: unknown = JSON.parse(text);
    const isList = Array.isArray(revs) && revs.length <= MAX_REVS;
    return isList && revs.every((rev) => typeof rev === 'string') ? revs : undefined;
  } catch {
    return undefined;
  }
}

function wantsMultipart({ request }: Visit): boolean {
  const accept = request.headers.accept ?? '';
  return accept.includes('multipart/mixed') && !accept.includes('application/json');
}

/** CouchDB's replicator takes single documents in this form only. */
function sendMultipart({ reply }: Visit, leaves: readonly OpenRev[]): unknown {
  const boundary = randomBytes(16).toString('hex');
  const parts = leaves.map((leaf) => {
    const type = 'ok' in leaf ? 'application/json' : 'application/json; error="true"';
    const text = JSON.stringify('ok' in leaf ? leaf.ok : leaf);
    return `--${boundary}\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
  });
  return reply
    .type(`multipart/mixed; boundary="${boundary}"`)
    .send(`${parts.join('')}--${boundary}--`);
}
