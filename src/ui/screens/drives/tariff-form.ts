import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { isOverCeiling, type Tariff } from '../../../domain/drives/share.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { formStyles } from '../../kit/form.styles.ts';

/** The territory asks for this, or (`undefined`) for nothing. */
export class TariffChosenEvent extends Event {
  static readonly type = 'cm-tariff-chosen';
  readonly tariff: Tariff | undefined;

  constructor(tariff: Tariff | undefined) {
    super(TariffChosenEvent.type);
    this.tariff = tariff;
  }
}

type Name = 'perKm' | 'minimum' | 'maximum' | 'why';

/** A tariff to be written. Takes: `tariff`, `busy`. Events: `cm-tariff-chosen`, `cm-went-back`. */
@customElement('cm-tariff-form')
export class TariffForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) tariff: Tariff | undefined;
  @property({ type: Boolean }) busy = false;
  @state() private errors: Partial<Record<Name, string>> = {};
  @state() private isOver = false;
  @query('form') private form!: HTMLFormElement;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('tariff'))
      this.isOver = this.tariff !== undefined && isOverCeiling(this.tariff);
  }

  protected override render(): TemplateResult {
    const { app, drives } = this.messages;
    const words = drives.tariff;
    const { centsPerKm, minimumCents, maximumCents, why = '' } = this.tariff ?? {};
    return html`<form novalidate @submit=${this.#onSubmit}>
      ${this.#field('perKm', words.perKm, 'ct', centsPerKm === undefined ? '32' : String(centsPerKm))}
      ${this.#field('minimum', words.minimum, '€', euros(minimumCents), app.optional)}
      ${this.#field('maximum', words.maximum, '€', euros(maximumCents), app.optional)}
      ${
        this.isOver
          ? html`<cm-field label=${words.why} hint=${words.over} error=${this.errors.why ?? ''}>
              <textarea name="why" rows="3" maxlength="4000" .value=${why}></textarea>
            </cm-field>`
          : nothing
      }
      <cm-button type="submit" variant="primary" icon="check" wide ?busy=${this.busy}
        >${words.save}</cm-button
      >
      ${
        this.tariff
          ? html`<cm-button variant="quiet" icon="ban" wide @click=${this.#onNothing}
              >${words.remove}</cm-button
            >`
          : nothing
      }
      <cm-button variant="quiet" wide @click=${this.#onBack}>${app.cancel}</cm-button>
    </form>`;
  }

  #field(name: Name, label: string, unit: string, value: string, optional = ''): TemplateResult {
    return html`<cm-field
      label=${label}
      unit=${unit}
      optional=${optional}
      error=${this.errors[name] ?? ''}
    >
      <input
        name=${name}
        inputmode="decimal"
        autocomplete="off"
        .value=${value}
        @change=${this.#onChange}
      />
    </cm-field>`;
  }

  /** The question why comes as soon as the ceiling is passed. */
  #onChange(): void {
    const cents = numberIn(this.#text('perKm'));
    this.isOver = cents !== undefined && isOverCeiling({ centsPerKm: cents });
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.#onChange();
    const words = this.messages.drives.tariff;
    const perKm = numberIn(this.#text('perKm'));
    const [minimum, maximum] = [this.#cents('minimum'), this.#cents('maximum')];
    const why = this.#text('why');
    const isWhole = perKm !== undefined && Number.isInteger(perKm) && perKm <= 100;
    this.errors = {
      ...(!isWhole && { perKm: words.bad }),
      ...(minimum === undefined && { minimum: words.badMoney }),
      ...(maximum === undefined && { maximum: words.badMoney }),
      ...(minimum && maximum && maximum < minimum && { maximum: words.crossed }),
      ...(this.isOver && !why && { why: words.whyMissing }),
    };
    if (!isWhole || Object.keys(this.errors).length > 0) return;
    this.dispatchEvent(
      new TariffChosenEvent({
        centsPerKm: perKm,
        ...(minimum && { minimumCents: minimum }),
        ...(maximum && { maximumCents: maximum }),
        ...(this.isOver && { why }),
      }),
    );
  }

  #text(name: Name): string {
    const field = this.form.elements.namedItem(name) as HTMLInputElement | null;
    return field?.value.trim() ?? '';
  }

  /** Whole cents; 0 when nothing is written; undefined when it is no amount. */
  #cents(name: Name): number | undefined {
    const text = this.#text(name);
    const amount = text === '' ? 0 : numberIn(text);
    return amount === undefined || amount > 1_000 ? undefined : Math.round(amount * 100);
  }

  #onNothing(): void {
    this.dispatchEvent(new TariffChosenEvent(undefined));
  }

  #onBack(): void {
    this.dispatchEvent(new WentBackEvent());
  }
}

function euros(cents: number | undefined): string {
  return cents === undefined ? '' : (cents / 100).toFixed(2).replace('.', ',');
}

/** "3,75" and "3.75"; undefined when it is no number, or less than nothing. */
function numberIn(text: string): number | undefined {
  const number = Number(text.replace(',', '.'));
  return text !== '' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-tariff-form': TariffForm;
  }
  interface HTMLElementEventMap {
    [TariffChosenEvent.type]: TariffChosenEvent;
  }
}
