/** One line of the bench: what was measured, beside what, and what we aim at. */
export interface Row {
  readonly measure: string;
  readonly ours: string;
  readonly peer: string;
  /** Ours against the peer's, both of this very run: machines are noisy, ratios are not. */
  readonly ratio: string;
  readonly aim: string;
  readonly met: boolean;
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The figure that 95 of 100 do not exceed. */
export function percentile95(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}

/** The bench as a table that the README can hold. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ measure, ours, peer, ratio, aim, met }) =>
      `| ${measure} | ${ours} | ${peer} | ${ratio} | ${aim} | ${met ? 'yes' : '**no**'} |`,
  );
  return [
    '| measure | ours | peer | ratio | aim | met |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

/** A figure as people read it. */
export function figure(value: number, unit: string): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: digits })} ${unit}`;
}
