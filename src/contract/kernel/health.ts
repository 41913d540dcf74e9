import * as v from 'valibot';
import { endpoint, Nothing } from './endpoint.ts';

/** How sending messages goes, where any are sent. */
export const MessagesHealth = v.object({
  waiting: v.number(),
  /** For how many seconds the oldest of them has waited. */
  oldestWaitingSeconds: v.number(),
  /** How many were given up in seven days; the log says why, never to whom. */
  givenUp: v.number(),
});
/** How sending messages goes. */
export type MessagesHealth = v.InferOutput<typeof MessagesHealth>;

/**
 * Whether the service works, what it keeps its documents in, and which version it is. `behind`: it
 * answers, and what some territory sent has waited for too long to be applied; the log says where.
 * `attention`: it works, and whoever runs it has something to do, which is said beside it.
 */
const Health = v.object({
  status: v.picklist(['ok', 'attention', 'behind']),
  store: v.picklist(['embedded', 'couchdb']),
  version: v.string(),
  /** For how many seconds the oldest fact that is not applied yet has waited; 0: all are applied. */
  oldestUnappliedSeconds: v.number(),
  /** How many facts could not be applied since the territories began; the log says which. */
  setAside: v.number(),
  /** How many documents were found that cannot be read; the log names them. */
  damaged: v.exactOptional(v.number()),
  /** How many territories (or the accounts) have a file that cannot be read; the log names them. */
  unreadable: v.exactOptional(v.number()),
  messages: v.exactOptional(MessagesHealth),
  /** Of the disk under the documents, once it is 80 or more: make room before writing stops. */
  diskUsedPercent: v.exactOptional(v.number()),
});

/** Is the service there? */
export const getHealth = endpoint('GET', '/api/health', Nothing, Health);
