/**
 * Where a request stands in its life. The machine is that of the field notes, section 3.2:
 * noted → open → provisional → confirmed → under-way → done, with its other endings.
 * `provisional` exists on a device only: accepted here, not yet received by the server.
 */
export const PHASES = [
  'noted',
  'open',
  'provisional',
  'confirmed',
  'under-way',
  'done',
  'partly-done',
  'not-done',
  'unmet',
  'passed-on',
  'cancelled',
  'done-elsewhere',
] as const;

/** One phase of a request's life. */
export type Phase = (typeof PHASES)[number];

const LIVE: ReadonlySet<Phase> = new Set([
  'noted',
  'open',
  'provisional',
  'confirmed',
  'under-way',
]);

/** Whether something is still to be done. */
export function isLive(phase: Phase): boolean {
  return LIVE.has(phase);
}

/** How a coordinator closes a request that no report closed. */
export const CLOSINGS = ['unmet', 'passed-on', 'cancelled', 'done-elsewhere'] as const;

/** One such closing. */
export type Closing = (typeof CLOSINGS)[number];

/** Why a request was closed (after the ten closing reasons that Mobicoop records, and the field). */
export const CLOSING_REASONS = [
  'no-volunteer',
  'too-late',
  'too-far',
  'not-for-us',
  'person-declined',
  'found-another-way',
  'hospital',
  'moved',
  'deceased',
  'duplicate',
  'weather',
  'other',
] as const;

/** One closing reason. */
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** How it went, as the one who did it tells. */
export const OUTCOMES = ['done', 'partly-done', 'not-done'] as const;

/** One outcome of a mission. */
export type Outcome = (typeof OUTCOMES)[number];

/** Why a confirmed mission did not happen; nobody is blamed. */
export const NOT_DONE_REASONS = [
  'person-absent',
  'person-declined',
  'volunteer-hindered',
  'car-trouble',
  'weather',
  'other',
] as const;

/** One such reason. */
export type NotDoneReason = (typeof NOT_DONE_REASONS)[number];

/** Why a volunteer gives a mission back. */
export const GIVING_BACK_REASONS = ['ill', 'no-car', 'other-duty', 'too-far', 'other'] as const;

/** One such reason. */
export type GivingBackReason = (typeof GIVING_BACK_REASONS)[number];
