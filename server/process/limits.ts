/** What connections may take of the process, in milliseconds, bytes and numbers. */
export interface ConnectionLimits {
  /** Connections at once, in all. */
  readonly connections: number;
  /** And from one address that is no trusted proxy: a town hall's browsers, their tabs, its phones. */
  readonly connectionsPerAddress: number;
  /** The head of a request arrives within this. */
  readonly headersMs: number;
  /** How often slow requests are looked for. */
  readonly checkMs: number;
  /** A body that is under way brings at least `slowestBytes` in each of these spans. */
  readonly bodySpanMs: number;
  /** So little that a phone at the edge of a 2G cell sends more. */
  readonly slowestBytes: number;
  /** All of a request arrives within this, however large. */
  readonly requestMs: number;
  /**
   * A connection on which nothing moves for so long is gone, or belongs to somebody who does not read what
   * they asked for. The longest wait for changes is shorter, and whoever wants more has signs of life.
   */
  readonly idleMs: number;
}

/** The limits of a service that people use. */
export const CONNECTION_LIMITS: ConnectionLimits = {
  connections: 8_000,
  connectionsPerAddress: 1_000,
  headersMs: 20_000,
  checkMs: 5_000,
  bodySpanMs: 15_000,
  slowestBytes: 2_000,
  requestMs: 300_000,
  idleMs: 330_000,
};
