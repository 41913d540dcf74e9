/**
 * The kinds of help that every territory knows, and that statistics count by: the ids are the same
 * everywhere and for ever. What a territory calls them, and which it offers, is its own.
 */
export const MISSION_KINDS = [
  'ride',
  'groceries',
  'pharmacy',
  'visit',
  'call',
  'walk',
  'paperwork',
  'digital-help',
  'small-repair',
  'other',
] as const;

/** One kind that everybody knows: what help counts as in statistics. */
export type CountedKind = (typeof MISSION_KINDS)[number];

/**
 * A kind that a territory made for itself: what it counts as, a dot and twelve random figures. Whoever
 * reads the id knows how to count it, without asking the territory: a copy, a phone that has not heard
 * of it yet. So what it counts as never changes, and neither do the figures of a year.
 */
export type OwnKind = `${CountedKind}.${string}`;

/** One kind of help. */
export type MissionKind = CountedKind | OwnKind;

/** How many kinds of help a territory may have, those that everybody knows and archived ones included. */
export const MOST_KINDS = 40;

/** What help of this kind counts as, in every figure; "other" for one of a newer version. */
export function countsAs(kind: MissionKind): CountedKind {
  const [counted] = kind.split('.');
  return MISSION_KINDS.find((one) => one === counted) ?? 'other';
}

/** Whether a territory made it for itself. */
export function isOwnKind(kind: MissionKind): kind is OwnKind {
  return kind.includes('.');
}

/**
 * Names a kind of a territory's own.
 * @param uuid a random UUID; its last twelve figures are taken
 */
export function ownKind(as: CountedKind, uuid: string): OwnKind {
  return `${as}.${uuid.slice(-12)}`;
}

/** What the help asks of the one who gives it. */
export const NEEDS = ['vehicle', 'arm', 'wheelchair', 'wait', 'quiet'] as const;

/** One such need: a car, an arm to lean on, a folding wheelchair, waiting on the spot, a calm person. */
export type Need = (typeof NEEDS)[number];
