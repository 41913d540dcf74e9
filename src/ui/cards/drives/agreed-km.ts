import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Requests } from '../../../data/requests/requests.ts';
import { idOf } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayKm } from '../../../messages/kernel/quantities.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { messagesContext, requestsContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { readNumber, writeNumber } from '../../elements/form/typed-number.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';

/**
 * The distance for which a passenger gives something, where the roads could only guess it: a person
 * decides. Takes: `request` (its UUID), `agreed` (kilometres; undefined: not yet), `guess`.
 */
@customElement('cm-agreed-km')
export class AgreedKm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: requestsContext }) requests!: Requests;
  @property() request = '';
  @property({ attribute: false }) agreed: number | undefined;
  @property({ type: Number }) guess = 0;

  readonly #command = new CommandController(this);
  readonly #form = new FormController<{ readonly km: string }, CommandResult>(this, {
    start: () => ({ km: this.guess > 0 ? writeNumber(this.guess, this.messages.language) : '' }),
    draftKey: () => `agreed-km:${this.request}`,
    faults: ({ km }) => (kmIn(km) ? {} : { km: this.messages.drives.agreeBad }),
    submit: ({ km }) => this.#agree(kmIn(km)),
    said: (_, { draft }) => ({
      news: false,
      words: this.messages.drives.agreed(sayKm(kmIn(draft.km) ?? 0, this.messages.language, 1)),
    }),
  });

  protected override render(): TemplateResult {
    const { drives } = this.messages;
    if (this.agreed !== undefined) {
      return html`<div class="cluster">
          <p>${drives.agreed(sayKm(this.agreed, this.messages.language, 1))}</p>
          <cm-button
            variant="quiet"
            icon="undo-2"
            ?busy=${this.#command.busy}
            @click=${this.#onUndo}
            >${drives.agreeUndo}</cm-button
          >
        </div>
        ${this.#command.problemLine()}`;
    }
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form class="on-screen" novalidate @submit=${onSubmit}>
      ${restoredNotice(this.#form, this.messages)}
      <cm-field label=${drives.agree} hint=${drives.agreeHint} unit="km" error=${faults.km ?? ''}>
        <input inputmode="decimal" autocomplete="off" data-field="km" .value=${draft.km} />
      </cm-field>
      ${problemLine()}
      <cm-button type="submit" icon="check" ?busy=${busy}>${drives.agreeSave}</cm-button>
    </form>`;
  }

  #agree(km: number | undefined): Promise<CommandResult> {
    return this.requests.amend(idOf('request', this.request), { agreedKm: km ?? null });
  }

  #onUndo(): void {
    void this.#command.run(() => this.#agree(undefined), {
      words: this.messages.drives.agreeUndo,
      news: false,
    });
  }
}

/** Kilometres to the tenth; undefined when it is no distance that a car goes for somebody. */
function kmIn(text: string): number | undefined {
  const km = readNumber(text, { min: 0.1, max: 2_000, decimals: 1 });
  return typeof km === 'number' ? km : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-agreed-km': AgreedKm;
  }
}
