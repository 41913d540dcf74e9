import type { HeardTime } from '../../kernel/heard-time.ts';

/** How exactly a time is told on the way: by the second, and it travels a while. */
const INEXACT_MS = 120_000;

/**
 * What time it is, by the server's clock. Without network it is told by how much this device's clock went on
 * since the server was last heard, unless that clock was set meanwhile: it may be set right, or wrong. Of what
 * is possible the earliest is believed, so that nothing is taken for old because somebody set a clock.
 */
export class ServerClock {
  readonly #clock: () => number;
  readonly #running: () => number;
  #heard: (HeardTime & { readonly running: number | undefined }) | undefined;

  /**
   * Has heard nothing yet: until then this device's clock is believed.
   * @param clock this device's clock, which may be set
   * @param running milliseconds since some moment: it cannot be set, may stand still while the device sleeps, and
   * begins anew with each page
   */
  constructor(clock: () => number, running: () => number = () => performance.now()) {
    this.#clock = clock;
    this.#running = running;
  }

  /** What was heard last, to be remembered: another object each time. Undefined: nothing yet. */
  get heard(): HeardTime | undefined {
    return this.#heard;
  }

  /** An answer of the server came just now, with the date that it bears. */
  hear(date: string | null): void {
    const server = Date.parse(date ?? '');
    if (Number.isNaN(server)) return;
    this.#heard = { server, device: this.#clock(), running: this.#running() };
  }

  /** What an earlier page heard; what this one has heard itself is newer. */
  recall(heard: HeardTime | undefined): void {
    if (heard && !this.#heard) this.#heard = { ...heard, running: undefined };
  }

  /** Milliseconds since 1970, as the server would say. */
  readonly now = (): number => {
    const device = this.#clock();
    if (!this.#heard) return device;
    const { server, running } = this.#heard;
    const atLeast = server + (running === undefined ? 0 : this.#running() - running);
    const goneOn = server + (device - this.#heard.device);
    const possible = [goneOn, device].filter((one) => one >= atLeast - INEXACT_MS);
    return Math.max(atLeast, possible.length > 0 ? Math.min(...possible) : atLeast);
  };
}
