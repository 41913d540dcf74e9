import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Indicators, YearOfFigures } from '../../../data/indicators/indicators.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { ListPlace } from '../../kit/lists/list-place.ts';
import { LiveController } from '../../kit/live.ts';
import { today } from '../../kit/today.ts';
import './counting-line.ts';

/** The year that several screens look at, one after the other. */
let chosen: number | undefined;

/** The figures of the chosen year, live; this year until another one is chosen. */
export class YearController {
  readonly #live: LiveController<YearOfFigures | undefined>;
  readonly #place: ListPlace<{ readonly year: string }>;

  constructor(host: LitElement, ask: () => Indicators) {
    this.#place = new ListPlace(host, { year: '' }, { year: /^(|20\d\d)$/ });
    this.#live = new LiveController(
      host,
      () => ask().year(this.year, today()),
      () => [this.year, today()],
    );
  }

  get year(): number {
    return Number(this.#place.value.year) || (chosen ?? Number(today().slice(0, 4)));
  }

  /** Draws the figures; while none were ever counted here, how far counting has come. */
  draw(messages: Messages, page: (one: YearOfFigures) => TemplateResult): TemplateResult {
    return html`${
      this.#live.answer.is === 'waiting' ? html`<cm-counting-line></cm-counting-line>` : nothing
    }${drawAnswer(this.#live, messages, (one) =>
      one ? page(one) : html`<p>${messages.indicators.noDataEver}</p>`,
    )}`;
  }

  choose(year: number): void {
    chosen = year;
    this.#place.change({ year: String(year) });
  }
}
