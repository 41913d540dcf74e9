/** Somebody waits until there is something to do, or until some time has passed. */
export class Bell {
  #rung = false;
  #wake: (() => void) | undefined;

  /** There is something to do. */
  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /**
   * Waits for a ring, also for one that came before.
   * @returns whether it rang; `false` after that many milliseconds without
   */
  async next(patience: number): Promise<boolean> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = undefined;
    }
    const rang = this.#rung;
    this.#rung = false;
    return rang;
  }
}
