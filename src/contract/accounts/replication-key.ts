import * as v from 'valibot';
import { day, text } from '../kernel/text.ts';

/**
 * What a copy holds. `places`: the territory and its missions as volunteers see them before they
 * accept, no person; `persons`: everything, with names, telephones and encounters.
 */
const KeyScope = v.picklist(['places', 'persons']);
/** What a copy holds. */
export type KeyScope = v.InferOutput<typeof KeyScope>;

const KeyRights = v.strictObject({
  /** Without a word on it, no person. */
  scope: v.exactOptional(KeyScope),
  /** The last day of the key; a key with persons must have one, within a year. */
  until: v.exactOptional(day),
  /** Said a second time: names leave the house. */
  confirmed: v.exactOptional(v.literal(true)),
});
type KeyRights = v.InferOutput<typeof KeyRights>;

function endsWherePersonsAre({ scope, until, confirmed }: KeyRights): boolean {
  return scope !== 'persons' || (until !== undefined && confirmed === true);
}

/** A coordinator asks for a key with which another CouchDB keeps a copy of the territory. */
export const ReplicationKeyRequest = v.pipe(
  v.strictObject({
    ...KeyRights.entries,
    /** Whose copy it is: "Département de l'Ain". */
    label: v.pipe(v.string(), v.trim(), text(100)),
  }),
  v.check((wish) => endsWherePersonsAre(wish)),
);
/** A coordinator lets a key go on, with these rights; its secret stays what it was. */
export const KeyRenewal = v.pipe(
  KeyRights,
  v.check((rights) => endsWherePersonsAre(rights)),
);
/** What a renewed key is to open, until when. */
export type KeyRenewal = v.InferOutput<typeof KeyRenewal>;
/** What a coordinator asks for. */
export type ReplicationKeyRequest = v.InferOutput<typeof ReplicationKeyRequest>;
/** A key as the coordinators see it afterwards: never its secret. */
export const ReplicationKey = v.object({
  /** The user name of HTTP Basic. */
  id: v.string(),
  label: v.string(),
  /** ISO 8601. */
  created: v.string(),
  /** `places` or `persons`; a word that this app does not know is said to be such. */
  scope: v.exactOptional(v.string()),
  /** The last day on which it opens; absent: it has no end. */
  until: v.exactOptional(v.string()),
  /** The day on which it last opened something; absent: never. */
  used: v.exactOptional(v.string()),
  /** It was made before keys had a scope, and copies every name until it is renewed. */
  old: v.exactOptional(v.boolean()),
});
/** A key without its secret. */
export type ReplicationKey = v.InferOutput<typeof ReplicationKey>;

/** A new key; the secret, the password of HTTP Basic, is shown this once. */
export const NewReplicationKey = v.object({ ...ReplicationKey.entries, secret: v.string() });
/** A new key with its secret. */
export type NewReplicationKey = v.InferOutput<typeof NewReplicationKey>;

/** The keys of a territory. */
export const ReplicationKeys = v.object({ keys: v.array(ReplicationKey) });
