import type { ReactiveControllerHost } from 'lit';
import type { Indicators, YearOfFigures } from '../../../data/indicators/indicators.ts';
import { LiveController } from '../../kit/live.ts';
import { today } from '../../kit/today.ts';

/** The year that several screens look at, one after the other. */
let chosen: number | undefined;

/** The figures of the chosen year, live; this year until another one is chosen. */
export class YearController {
  readonly live: LiveController<YearOfFigures | undefined>;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost, ask: () => Indicators) {
    this.#host = host;
    this.live = new LiveController(
      host,
      () => ask().year(this.year, today()),
      () => [this.year, today()],
    );
  }

  get year(): number {
    return chosen ?? Number(today().slice(0, 4));
  }

  choose(year: number): void {
    chosen = year;
    this.#host.requestUpdate();
  }
}
