/**
 * A run of the server in which a shelf was written: from which seq on the changes are its own. A seq
 * that devices bring back names the run that gave it, so that it is told from a seq of the same
 * number which was given after the shelf had been put back to an earlier state.
 */
export interface Run {
  readonly id: string;
  /** The last seq before it. */
  readonly from: number;
}

/** So many are remembered; seqs of older ones are judged by their number alone. */
const MAX_RUNS = 1_000;
const SEQ = /^(\d{1,15})(?:-([0-9a-z]{6}))?$/;

/** A new run's id, of a random number from 0 to 1. */
export function newRunId(random: number): string {
  return Math.floor(random * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
}

/** The runs in a note; one that is damaged knows of none, and seqs count by their number alone. */
export function runsIn(text: string | undefined): readonly Run[] {
  try {
    return JSON.parse(text ?? '[]') as readonly Run[];
  } catch {
    return [];
  }
}

/** The runs with one more at their end. */
export function withRun(runs: readonly Run[], run: Run): readonly Run[] {
  return [...runs, run].slice(-MAX_RUNS);
}

/** A seq as it is given out. */
export function stamped(seq: number, runs: readonly Run[]): string {
  const run = runs.findLast(({ from }) => from < seq);
  return run ? `${seq}-${run.id}` : String(seq);
}

/** The number in a seq; anything that is none counts as the start. */
export function numberOf(seq: string): number {
  return Number(SEQ.exec(seq)?.[1] ?? 0);
}

/** Whether a seq was given on the way to this head, and not on a way that was undone. */
export function isOnTheWay(seq: string, head: number, runs: readonly Run[]): boolean {
  const [, , id] = SEQ.exec(seq) ?? [];
  const number = numberOf(seq);
  if (number > head) return false;
  if (id === undefined) return true;
  const index = runs.findIndex((run) => run.id === id);
  const run = runs[index];
  if (!run) return runs.length >= MAX_RUNS;
  return number > run.from && number <= (runs[index + 1]?.from ?? head);
}
