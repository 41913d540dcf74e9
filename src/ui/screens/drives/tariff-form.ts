import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Territories } from '../../../data/territory/territory.ts';
import { knownRate } from '../../../domain/rates/known-rates.ts';
import type { DatedRate } from '../../../domain/rates/rate.ts';
import type { Tariff } from '../../../domain/drives/share.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayMoney } from '../../../messages/kernel/quantities.ts';
import { CommandController, type Said } from '../../kit/command-controller.ts';
import { messagesContext, territoryContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { today } from '../../kit/today.ts';
import { isOver, tariffDraftOf, tariffFaults, tariffOf, type TariffDraft } from './tariff-draft.ts';

/** A tariff to be written. Takes: `territory`. Event: `cm-went-back` once it is kept or given up. */
@customElement('cm-tariff-form')
export class TariffForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: territoryContext }) territories!: Territories;
  @property({ attribute: false }) territory!: Territory;

  readonly #command = new CommandController(this);
  readonly #form = new FormController<TariffDraft, CommandResult>(this, {
    start: () => tariffDraftOf(this.territory.tariff, this.messages.language),
    draftKey: () => 'tariff',
    faults: (draft) => tariffFaults(draft, this.messages, this.#ceiling),
    submit: async (draft) => {
      const tariff = tariffOf(draft, this.#ceiling);
      return tariff && this.#keep(tariff);
    },
    said: () => this.#said(this.messages.drives.tariff.saved),
    done: () => this.#leave(),
    leave: () => this.#leave(),
  });

  protected override render(): TemplateResult {
    const { app, drives } = this.messages;
    const words = drives.tariff;
    const ceiling = this.#ceiling;
    const { busy, cancel, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      ${restoredNotice(this.#form, this.messages)} ${this.#field('perKm', words.perKm, 'ct')}
      ${this.#field('minimum', words.minimum, '€', app.optional)}
      ${this.#field('maximum', words.maximum, '€', app.optional)}
      ${
        isOver(draft, ceiling)
          ? html`<cm-field label=${words.why} hint=${this.#overWords()} error=${faults.why ?? ''}>
              <textarea rows="3" maxlength="4000" data-field="why" .value=${draft.why}></textarea>
            </cm-field>`
          : nothing
      }
      ${problemLine()}
      <cm-button type="submit" variant="primary" icon="check" wide ?busy=${busy}
        >${words.save}</cm-button
      >
      ${this.territory.tariff ? this.#remove() : nothing}
      <cm-button variant="quiet" wide @click=${cancel}>${app.cancel}</cm-button>
    </form>`;
  }

  /** What the law allows today. */
  get #ceiling(): DatedRate | undefined {
    return knownRate('ceiling', today(), this.territory.rates);
  }

  #overWords(): string {
    const { value = 0, source = '' } = this.#ceiling ?? {};
    const cents = Math.round(value * 100);
    return this.messages.drives.tariff.over(sayMoney(cents, this.messages.language), source);
  }

  #field(
    name: 'perKm' | 'minimum' | 'maximum',
    label: string,
    unit: string,
    optional = '',
  ): TemplateResult {
    const { draft, faults } = this.#form;
    return html`<cm-field
      label=${label}
      unit=${unit}
      optional=${optional}
      error=${faults[name] ?? ''}
    >
      <input inputmode="decimal" autocomplete="off" data-field=${name} .value=${draft[name]} />
    </cm-field>`;
  }

  #remove(): TemplateResult {
    return html`${this.#command.problemLine()}
      <cm-button
        variant="quiet"
        icon="ban"
        wide
        ?busy=${this.#command.busy}
        @click=${this.#onNothing}
        >${this.messages.drives.tariff.remove}</cm-button
      >`;
  }

  #keep(tariff: Tariff | undefined): Promise<CommandResult> {
    return this.territories.amend(this.territory._id, { tariff: tariff ?? null });
  }

  #said(words: string): Said {
    const { tariff } = this.territory;
    return { words, undo: () => this.#keep(tariff) };
  }

  async #onNothing(): Promise<void> {
    const said = this.#said(this.messages.drives.tariff.removed);
    const result = await this.#command.run(() => this.#keep(undefined), said);
    if (result?.ok) await this.#form.drop();
    if (result?.ok) this.#leave();
  }

  #leave(): void {
    this.dispatchEvent(new WentBackEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-tariff-form': TariffForm;
  }
}
