/** The kinds of help a territory may offer; each has a symbol and a word wherever it is shown. */
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

/** One kind of help. */
export type MissionKind = (typeof MISSION_KINDS)[number];

/** Whether help of this kind takes somebody somewhere: then where to is asked. */
export function takesSomewhere(kind: MissionKind | ''): boolean {
  return kind === 'ride';
}

/** What the help asks of the one who gives it. */
export const NEEDS = ['vehicle', 'arm', 'wheelchair', 'wait', 'quiet'] as const;

/** One such need: a car, an arm to lean on, a folding wheelchair, waiting on the spot, a calm person. */
export type Need = (typeof NEEDS)[number];
