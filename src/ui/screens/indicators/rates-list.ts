import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Indicators } from '../../../data/indicators/indicators.ts';
import { KNOWN_RATES } from '../../../domain/rates/known-rates.ts';
import type { DatedRate } from '../../../domain/rates/rate.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayNumber } from '../../../messages/kernel/numbers.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { BegunForms } from '../../kit/forms/begun-forms.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/section.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { indicatorsContext, messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './rate-form.ts';

/** What hours and kilometres are counted with, latest first, each with its source. Takes: `territory`. */
@customElement('cm-rates-list')
export class RatesList extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: indicatorsContext }) indicators!: Indicators;
  @property({ attribute: false }) territory!: Territory;
  @state() private adding = false;

  readonly #begun = new BegunForms<'rate'>(
    this,
    () =>
      this.adding ? [] : [{ form: 'rate', key: 'rate', word: this.messages.indicators.rates.add }],
    () => this.#onAdd(),
  );
  readonly #command = new CommandController(this);

  protected override render(): TemplateResult {
    const { rates: words } = this.messages.indicators;
    return html`<cm-section heading=${words.heading}>
      <div class="stack">
        <p class="soft">${words.lead}</p>
        ${
          this.adding
            ? html`<cm-rate-form
                .territory=${this.territory}
                @cm-went-back=${this.#onDone}
              ></cm-rate-form>`
            : html`${this.#begun.notice(this.messages)}
                <div class="actions">
                  <cm-button icon="plus" @click=${this.#onAdd}>${words.add}</cm-button>
                </div>`
        }
        ${this.#command.problemLine()}
        <ul class="stack tight">
          ${this.#written().map((rate, at) => html`<li>${this.#card(rate, at)}</li>`)}
          ${KNOWN_RATES.map((rate) => html`<li>${this.#card(rate)}</li>`)}
        </ul>
      </div>
    </cm-section>`;
  }

  /** `at`: its place among those written here; absent: it comes with the product. */
  #card(rate: DatedRate, at?: number): TemplateResult {
    const { indicators, vocabulary, when } = this.messages;
    const { rates: words } = indicators;
    const { from, until, value, kind, source } = rate;
    const isOurs = at !== undefined;
    const since = sayDate(from, when);
    const days = until ? words.between(since, sayDate(until, when)) : words.since(since);
    const told =
      value === undefined
        ? words.mistaken
        : `${sayNumber(value, this.messages.language, { digits: 4 })}\u00a0${words.unit[rate.rate]}`;
    const of = kind ? `, ${vocabulary.kindWord(kind)}` : '';
    return html`<cm-card>
      <span slot="heading">${words.name[rate.rate]}${of} : ${told}</span>
      ${days}. ${source}${isOurs ? '' : ` (${words.ours})`}.
      ${
        isOurs && value !== undefined
          ? html`<cm-button slot="actions" variant="quiet" data-at=${at} @click=${this.#onMistake}
              >${words.takeBack}</cm-button
            >`
          : nothing
      }
    </cm-card>`;
  }

  #written(): readonly DatedRate[] {
    return [...(this.territory.rates ?? [])].reverse();
  }

  async #onMistake(event: Event): Promise<void> {
    const at = Number((event.currentTarget as HTMLElement).dataset['at']);
    const mistaken = this.#written()[at];
    if (!mistaken) return;
    const { rate, from, kind, source, value, until } = mistaken;
    const { takenBack } = this.messages.indicators.rates;
    const day = { rate, from, source, ...(kind && { kind }) };
    await this.#command.run(() => this.indicators.rate(this.territory._id, day), {
      words: takenBack,
      undo: () =>
        this.indicators.rate(this.territory._id, {
          ...day,
          ...(value !== undefined && { value }),
          ...(until && { until }),
        }),
    });
  }

  #onAdd(): void {
    this.adding = true;
  }

  #onDone(): void {
    this.adding = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-rates-list': RatesList;
  }
}
