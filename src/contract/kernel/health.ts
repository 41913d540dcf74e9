import * as v from 'valibot';
import { endpoint, Nothing } from './endpoint.ts';

/** Whether the service works, what it keeps its documents in, and which version it is. */
const Health = v.object({
  status: v.literal('ok'),
  store: v.picklist(['embedded', 'couchdb']),
  version: v.string(),
});

/** Is the service there? */
export const getHealth = endpoint('GET', '/api/health', Nothing, Health);
