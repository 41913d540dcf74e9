import { endpoint, Nothing } from '../kernel/endpoint.ts';
import {
  KeyRenewal,
  NewReplicationKey,
  ReplicationKeyRequest,
  ReplicationKeys,
} from './replication-key.ts';

/** The keys with which others keep a copy. */
export const listReplicationKeys = endpoint(
  'GET',
  '/api/territories/:territory/replication-keys',
  Nothing,
  ReplicationKeys,
);

/** A new key; its secret is shown once. */
export const createReplicationKey = endpoint(
  'POST',
  '/api/territories/:territory/replication-keys',
  ReplicationKeyRequest,
  NewReplicationKey,
);

/** Let a key go on, until another day; whoever keeps the copy changes nothing. */
export const renewReplicationKey = endpoint(
  'POST',
  '/api/territories/:territory/replication-keys/:id/renewal',
  KeyRenewal,
  Nothing,
);

/** End a key. */
export const revokeReplicationKey = endpoint(
  'DELETE',
  '/api/territories/:territory/replication-keys/:id',
  Nothing,
  Nothing,
);
