import * as v from 'valibot';
import { MISSION_KINDS, NEEDS } from '../domain/kernel/kind.ts';
import { ENDINGS } from '../domain/people/person.ts';
import { CLOSING_REASONS, NOT_DONE_REASONS, OUTCOMES, PHASES } from '../domain/requests/phase.ts';
import { REFUSALS } from '../domain/kernel/refusal.ts';
import type { State } from '../domain/nouns.ts';
import {
  encounterDetails,
  personDetails,
  point,
  requestDetails,
  territoryDetails,
  volunteerDetails,
  when,
} from './details.ts';
import { claimId, communeCode, count, day, id, moment, UUID, uuid } from './kernel/text.ts';

const factId = id('fact');
const applied = v.array(v.strictObject({ fact: factId, at: moment }));

const travelling = {
  _rev: v.exactOptional(v.string()),
  audience: v.exactOptional(v.array(v.string())),
  schema: v.literal(1),
  applied,
};

const step = v.strictObject({
  type: v.string(),
  by: id('user'),
  at: moment,
  volunteer: v.exactOptional(id('volunteer')),
  reason: v.exactOptional(v.string()),
  words: v.exactOptional(v.string()),
});

const standing = v.picklist([
  'provisional',
  'confirmed',
  'substitute',
  'offered',
  'given-back',
  'released',
]);

const claim = v.strictObject({
  volunteer: id('volunteer'),
  standing,
  since: moment,
  promised: v.exactOptional(v.literal(true)),
  applied,
});

const report = v.strictObject({
  fact: factId,
  volunteer: v.exactOptional(id('volunteer')),
  by: id('user'),
  at: moment,
  outcome: v.picklist(OUTCOMES),
  reason: v.exactOptional(v.picklist(NOT_DONE_REASONS)),
  minutes: v.exactOptional(v.number()),
  km: v.exactOptional(v.number()),
  words: v.exactOptional(v.string()),
});

const phase = v.picklist(PHASES);
const history = v.array(step);
const details = personDetails.entries;

const STATES = {
  territory: v.strictObject({
    ...travelling,
    ...territoryDetails.entries,
    _id: id('territory'),
    noun: v.literal('territory'),
  }),
  person: v.strictObject({
    ...travelling,
    ...details,
    _id: id('person'),
    noun: v.literal('person'),
    status: v.picklist(['active', 'ended']),
    ending: v.exactOptional(v.picklist(ENDINGS)),
    requests: v.array(id('request')),
    lastContact: v.exactOptional(day),
    history,
  }),
  volunteer: v.strictObject({
    ...travelling,
    ...volunteerDetails.entries,
    _id: id('volunteer'),
    noun: v.literal('volunteer'),
    status: v.picklist(['pending', 'active', 'paused', 'left']),
    pausedUntil: v.exactOptional(day),
    joined: v.boolean(),
    history,
  }),
  request: v.strictObject({
    ...travelling,
    ...requestDetails.entries,
    _id: id('request'),
    noun: v.literal('request'),
    phase,
    notedAt: moment,
    publishedAt: v.exactOptional(moment),
    amendedAt: v.exactOptional(moment),
    outing: v.exactOptional(uuid),
    reason: v.exactOptional(v.picklist(CLOSING_REASONS)),
    claims: v.array(claim),
    reports: v.array(report),
    history,
    before: v.exactOptional(v.strictObject({ phase, claims: v.array(claim) })),
  }),
  encounter: v.strictObject({
    ...travelling,
    ...encounterDetails.entries,
    _id: id('encounter'),
    noun: v.literal('encounter'),
    by: id('user'),
    at: moment,
  }),
  mission: v.strictObject({
    ...travelling,
    _id: id('mission'),
    noun: v.literal('mission'),
    phase,
    kind: v.picklist(MISSION_KINDS),
    when,
    destinationCommune: v.exactOptional(communeCode),
    needs: v.array(v.picklist(NEEDS)),
    places: count(1, 8),
    taken: count(0, 100),
    publishedAt: moment,
    amendedAt: v.exactOptional(moment),
    outing: v.exactOptional(uuid),
    commune: communeCode,
    near: v.exactOptional(point),
  }),
  brief: v.strictObject({
    ...travelling,
    _id: id('brief'),
    noun: v.literal('brief'),
    mission: id('mission'),
    given: details.given,
    family: details.family,
    title: details.title,
    phones: details.phones,
    commune: details.commune,
    address: details.address,
    point: details.point,
    access: details.access,
    mobility: details.mobility,
    contacts: details.contacts,
    destination: requestDetails.entries.destination,
    instructions: requestDetails.entries.instructions,
    agreedKm: requestDetails.entries.agreedKm,
  }),
  claim: v.strictObject({
    ...travelling,
    _id: claimId,
    noun: v.literal('claim'),
    mission: id('mission'),
    volunteer: id('volunteer'),
    standing,
    since: moment,
    promised: v.exactOptional(v.literal(true)),
    phase,
    kind: v.picklist(MISSION_KINDS),
    when,
    reports: v.array(report),
  }),
  verdict: v.strictObject({
    ...travelling,
    _id: v.pipe(v.string(), v.regex(new RegExp(`^verdict:${UUID}$`))) as v.GenericSchema<
      unknown,
      `verdict:${string}`
    >,
    noun: v.literal('verdict'),
    fact: v.looseObject({ _id: factId, type: v.string(), by: id('user') }),
    refusal: v.picklist(REFUSALS),
    at: moment,
  }),
};

/**
 * Checks a state document that came from the server.
 * @returns the document, or the names of the fields that are not as they should be (never their values)
 */
export function checkState(
  value: unknown,
): { readonly ok: true; readonly state: State } | { readonly ok: false; readonly where: string } {
  const noun: unknown = (value as { noun?: unknown } | null | undefined)?.noun;
  if (typeof noun !== 'string' || !Object.hasOwn(STATES, noun)) return { ok: false, where: 'noun' };
  const checked = v.safeParse(STATES[noun as State['noun']], value);
  if (checked.success) return { ok: true, state: value as State };
  const where = checked.issues.map((issue) => v.getDotPath(issue) ?? 'the document');
  return { ok: false, where: [...new Set(where)].slice(0, 5).join(', ') };
}
