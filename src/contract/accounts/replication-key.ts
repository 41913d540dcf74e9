import * as v from 'valibot';
import { text } from '../kernel/text.ts';

/** A coordinator asks for a key with which another CouchDB keeps a copy of the territory. */
export const ReplicationKeyRequest = v.strictObject({
  /** Whose copy it is: "Département de l'Ain". */
  label: v.pipe(v.string(), v.trim(), text(100)),
});
/** A key as the coordinators see it afterwards: never its secret. */
export const ReplicationKey = v.object({
  /** The user name of HTTP Basic. */
  id: v.string(),
  label: v.string(),
  /** ISO 8601. */
  created: v.string(),
});
/** A key without its secret. */
export type ReplicationKey = v.InferOutput<typeof ReplicationKey>;

/** A new key; the secret, the password of HTTP Basic, is shown this once. */
export const NewReplicationKey = v.object({ ...ReplicationKey.entries, secret: v.string() });
/** A new key with its secret. */
export type NewReplicationKey = v.InferOutput<typeof NewReplicationKey>;

/** The keys of a territory. */
export const ReplicationKeys = v.object({ keys: v.array(ReplicationKey) });
