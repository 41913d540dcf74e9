import type { FastifyRequest } from 'fastify';
import { objectIn } from '../body.ts';

/** How a client wants its changes. */
export interface ChangesQuery {
  readonly feed: 'normal' | 'longpoll' | 'continuous';
  readonly since: string;
  /** At least 0. */
  readonly limit: number;
  readonly includeDocs: boolean;
  /** Only these documents; undefined: all. */
  readonly ids: ReadonlySet<string> | undefined;
  /** Milliseconds between signs of life; undefined: none. */
  readonly heartbeat: number | undefined;
  /** Milliseconds without anything to tell after which a waiting answer ends. */
  readonly timeout: number;
}

/** Why the question cannot be answered, in a sentence. */
export interface Unreadable {
  readonly reason: string;
}

/** Without a heartbeat, proxies and phones give up sooner than this; CouchDB's own default. */
const DEFAULT_TIMEOUT_MS = 60_000;
/** With a heartbeat, the client must reconnect after this, and is authorized again. */
const LONGEST_WAIT_MS = 300_000;
const MIN_HEARTBEAT_MS = 100;
const MAX_IDS = 1_000;
const FEEDS = ['normal', 'longpoll', 'continuous'] as const;

/** Reads `_changes` parameters. What does not change the answer here (`style`…) is passed over. */
export function changesQuery(
  query: URLSearchParams,
  request: FastifyRequest,
): ChangesQuery | Unreadable {
  const feed = FEEDS.find((one) => one === (query.get('feed') ?? 'normal'));
  if (!feed) return unreadable('feed is normal, longpoll or continuous');
  if (query.get('descending') === 'true') return unreadable('changes are told in order only');
  const limit = wholeNumber(query.get('limit'), Number.MAX_SAFE_INTEGER);
  if (limit === undefined) return unreadable('limit is a whole number');
  const timeout = wholeNumber(query.get('timeout'), DEFAULT_TIMEOUT_MS);
  if (timeout === undefined) return unreadable('timeout is a whole number of milliseconds');
  const heartbeat = heartbeatOf(query.get('heartbeat'));
  if (heartbeat === null) return unreadable('heartbeat is true or a whole number of milliseconds');
  const ids = idsOf(query, request);
  if (ids && 'reason' in ids) return ids;
  return {
    feed,
    since: query.get('since') ?? '0',
    limit,
    includeDocs: query.get('include_docs') === 'true',
    ids,
    heartbeat,
    timeout: heartbeat === undefined ? Math.min(timeout, LONGEST_WAIT_MS) : LONGEST_WAIT_MS,
  };
}

function idsOf(
  query: URLSearchParams,
  request: FastifyRequest,
): ReadonlySet<string> | Unreadable | undefined {
  const filter = query.get('filter');
  if (filter === null) return undefined;
  if (filter !== '_doc_ids') return unreadable('the only filter is _doc_ids');
  const ids = objectIn(request)?.['doc_ids'] ?? listIn(query.get('doc_ids'));
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) {
    return unreadable('doc_ids is a list of ids');
  }
  return ids.length > MAX_IDS ? unreadable(`at most ${MAX_IDS} doc_ids`) : new Set(ids);
}

function listIn(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function heartbeatOf(text: string | null): number | undefined | null {
  if (text === null || text === 'false') return undefined;
  if (text === 'true') return DEFAULT_TIMEOUT_MS;
  const number = wholeNumber(text, 0);
  if (number === undefined || number === 0) return null;
  return Math.min(Math.max(number, MIN_HEARTBEAT_MS), DEFAULT_TIMEOUT_MS);
}

function wholeNumber(text: string | null, otherwise: number): number | undefined {
  if (text === null) return otherwise;
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function unreadable(reason: string): Unreadable {
  return { reason };
}
