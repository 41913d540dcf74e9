/** Lets a loop sleep until there is something to do, or until a timeout. */
export class WakeSignal {
  #isRaised = false;
  #wake: (() => void) | undefined;

  /** There is something to do. */
  raise(): void {
    this.#isRaised = true;
    this.#wake?.();
  }

  /**
   * Waits until it is raised; a signal raised earlier counts.
   * @returns whether it was raised; `false` after that many milliseconds without
   */
  async wait(timeoutMs: number): Promise<boolean> {
    if (!this.#isRaised) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
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
