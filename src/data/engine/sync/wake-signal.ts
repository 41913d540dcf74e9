/** Somebody waits until there is something to do, or until some time has passed. */
export class WakeSignal {
  #isRaised = false;
  #wake: (() => void) | undefined;

  /** There is something to do. */
  raise(): void {
    this.#isRaised = true;
    this.#wake?.();
  }

  /**
   * Waits for a ring, also for one that came before.
   * @returns whether it rang; `false` after that many milliseconds without
   */
  async wait(patience: number): Promise<boolean> {
    if (!this.#isRaised) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = undefined;
    }
    const rang = this.#isRaised;
    this.#isRaised = false;
    return rang;
  }
}
