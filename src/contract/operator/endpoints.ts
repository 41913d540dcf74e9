import * as v from 'valibot';
import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { MessagesHealth } from '../kernel/health.ts';
import { text } from '../kernel/text.ts';

/** How a territory goes, for whoever runs the service: figures of the machine, and nobody of the territory. */
export const TerritoryHealth = v.object({
  /** Its name in an address. */
  name: v.string(),
  /** As it stands on any poster; absent: it cannot be read now. */
  title: v.exactOptional(v.string()),
  /** The day on which a device was last heard of; absent: never. */
  seen: v.exactOptional(v.string()),
  /** How many devices were heard of within their lifetime, and the versions of the app on them. */
  devices: v.number(),
  versions: v.array(v.string()),
  /** How often something was written down there since it began. */
  writes: v.exactOptional(v.number()),
  /** How many people may answer for it; 0: nobody has come in yet. */
  coordinators: v.number(),
  /** Messages that wait too long or were given up. */
  stuck: v.number(),
});
/** How a territory goes. */
export type TerritoryHealth = v.InferOutput<typeof TerritoryHealth>;

/** How all of them go, and the service. */
export const ServiceHealth = v.object({
  version: v.string(),
  /** How much of the disk is used; absent: not known. */
  diskUsedPercent: v.exactOptional(v.number()),
  /** Absent: no messages are sent. */
  messages: v.exactOptional(MessagesHealth),
  territories: v.array(TerritoryHealth),
});
/** How all of them go. */
export type ServiceHealth = v.InferOutput<typeof ServiceHealth>;

/** A community of communes of the official list. */
const Community = v.object({ code: v.string(), name: v.string(), communes: v.number() });
/** A community of communes of the official list. */
export type Community = v.InferOutput<typeof Community>;

/** The name of a territory in an address: `trois-clochers`. */
const territoryName = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,40}$/));

/** Who is to coordinate, as they are greeted. */
const personName = v.pipe(v.string(), v.trim(), text(100));

/** A territory to be made, with the communes of the official list, and who is to coordinate it. */
export const NewTerritory = v.strictObject({
  /** SIREN code of the community of communes. */
  epci: v.pipe(v.string(), v.regex(/^\d{9}$/)),
  name: territoryName,
  /** What people read; absent: the official name. */
  title: v.exactOptional(v.pipe(v.string(), v.trim(), text(200))),
  /** The number to ring, as it is typed. */
  phone: v.pipe(v.string(), v.trim(), text(40)),
  coordinator: personName,
});
/** A territory to be made. */
export type NewTerritory = v.InferOutput<typeof NewTerritory>;

/** A code for the first coordinator, told once. */
const FirstCode = v.object({ code: v.string(), expires: v.string() });

/** How do all territories go? */
export const readService = endpoint('GET', '/api/operator/territories', Nothing, ServiceHealth);
/** Which communities of communes are called so, or have this code? Ten at the most. */
export const findCommunities = endpoint(
  'POST',
  '/api/operator/communities',
  v.strictObject({ words: v.pipe(v.string(), v.trim(), text(100)) }),
  v.object({ found: v.array(Community) }),
);
/** Make a territory and the code of its first coordinator. */
export const makeTerritory = endpoint('POST', '/api/operator/territories', NewTerritory, FirstCode);
/** Another code, while nobody has come in and nobody is written down there. */
export const renewFirstCode = endpoint(
  'POST',
  '/api/operator/territories/:territory/first-code',
  v.strictObject({ coordinator: personName }),
  FirstCode,
);
