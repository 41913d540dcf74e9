import * as v from 'valibot';
import type { Fact, FactNamed, FactType, Noun } from '../domain/nouns.ts';
import { ENDINGS } from '../domain/people/person.ts';
import {
  CLOSING_REASONS,
  CLOSINGS,
  GIVING_BACK_REASONS,
  NOT_DONE_REASONS,
  OUTCOMES,
} from '../domain/requests/phase.ts';
import {
  encounterDetails,
  personChanges,
  personDetails,
  requestChanges,
  requestDetails,
  territoryChanges,
  territoryDetails,
  volunteerChanges,
  volunteerDetails,
} from './details.ts';
import { count, day, id, moment, UUID, uuid, words } from './kernel/text.ts';

/** The most that one fact may weigh, in bytes of JSON. */
export const FACT_BYTES = 64 * 1024;

const nothing = v.strictObject({});
const byVolunteer = { volunteer: id('volunteer') };

const DATA = {
  'territory.founded': territoryDetails,
  'territory.amended': v.strictObject({ changes: territoryChanges }),
  'person.registered': personDetails,
  'person.amended': v.strictObject({ changes: personChanges }),
  'person.ended': v.strictObject({ ending: v.picklist(ENDINGS) }),
  'person.returned': nothing,
  'volunteer.registered': volunteerDetails,
  'volunteer.amended': v.strictObject({ changes: volunteerChanges }),
  'volunteer.approved': nothing,
  'volunteer.joined': nothing,
  'volunteer.paused': v.strictObject({ until: v.exactOptional(day) }),
  'volunteer.resumed': nothing,
  'volunteer.left': nothing,
  'request.noted': requestDetails,
  'request.amended': v.strictObject({ changes: requestChanges }),
  'request.closed': v.strictObject({
    as: v.picklist(CLOSINGS),
    reason: v.picklist(CLOSING_REASONS),
    words: v.exactOptional(words),
  }),
  'request.reopened': v.strictObject({ words: v.exactOptional(words) }),
  'request.grouped': v.strictObject({ outing: uuid }),
  'request.ungrouped': nothing,
  'mission.published': nothing,
  'mission.withdrawn': nothing,
  'mission.accepted': v.strictObject(byVolunteer),
  'mission.promised': v.strictObject(byVolunteer),
  'mission.given-back': v.strictObject({
    ...byVolunteer,
    reason: v.exactOptional(v.picklist(GIVING_BACK_REASONS)),
    words: v.exactOptional(words),
  }),
  'mission.started': v.strictObject(byVolunteer),
  'mission.reported': v.strictObject({
    volunteer: v.exactOptional(id('volunteer')),
    outcome: v.picklist(OUTCOMES),
    reason: v.exactOptional(v.picklist(NOT_DONE_REASONS)),
    minutes: v.exactOptional(count(0, 2_880)),
    km: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(2_000))),
    words: v.exactOptional(words),
  }),
  'encounter.recorded': encounterDetails,
} satisfies { [T in FactType]: v.GenericSchema<unknown, FactNamed<T>['data']> };

/** Why a fact fails validation: nothing of it is kept, and the device says why. */
export const FACT_PROBLEMS = ['malformed', 'unknown-type', 'too-large'] as const;

/** One such reason. */
export type FactProblem = (typeof FACT_PROBLEMS)[number];

/** The result of validating something that should be a fact. */
export type FactCheck =
  | { readonly ok: true; readonly fact: Fact }
  | { readonly ok: false; readonly problem: FactProblem; readonly where: string };

/**
 * Checks what a device sent: known type, every field known and within its bounds, the subject of
 * the right kind, at most 64 kB. The answer names fields, never what is written in them.
 */
export function checkFact(value: unknown): FactCheck {
  const type = typeOf(value);
  if (type === undefined) return { ok: false, problem: 'unknown-type', where: 'type' };
  if (isTooLarge(JSON.stringify(value))) {
    return { ok: false, problem: 'too-large', where: `more than ${String(FACT_BYTES)} bytes` };
  }
  const checked = v.safeParse(schemaOf(type), value);
  if (checked.success) return { ok: true, fact: checked.output as Fact };
  const where = [...new Set(checked.issues.map((issue) => v.getDotPath(issue) ?? 'the fact'))];
  return { ok: false, problem: 'malformed', where: where.slice(0, 5).join(', ') };
}

/** Only a text whose length leaves it open is counted: a unit of UTF-16 takes one to three bytes. */
function isTooLarge(text: string): boolean {
  return text.length * 3 > FACT_BYTES && bytesOf(text) > FACT_BYTES;
}

/** How many bytes a text takes in UTF-8 (RFC 3629); a lone surrogate counts as its replacement. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function typeOf(value: unknown): FactType | undefined {
  const type: unknown = (value as { type?: unknown } | null | undefined)?.type;
  return typeof type === 'string' && Object.hasOwn(DATA, type) ? (type as FactType) : undefined;
}

const schemas = new Map<FactType, v.GenericSchema>();

function schemaOf(type: FactType): v.GenericSchema {
  const known = schemas.get(type);
  if (known) return known;
  const noun = type.slice(0, type.indexOf('.')) as Noun;
  const schema = v.strictObject({
    _id: v.pipe(v.string(), v.regex(new RegExp(`^fact:${UUID}$`))),
    type: v.literal(type),
    subject: id(noun),
    at: moment,
    device: uuid,
    by: id('user'),
    data: DATA[type],
  });
  schemas.set(type, schema);
  return schema;
}
