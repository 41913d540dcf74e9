import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Territories } from '../../../data/territory/territory.ts';
import type { Charter } from '../../../domain/territory/charter.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { currentTerritoryContext, messagesContext, territoryContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/fold.ts';
import '../../elements/layout/section.ts';
import './charter-text.ts';

/** What volunteers sign here, for its coordinators to write: their own words, or the model. Without network too. */
@customElement('cm-charter-settings')
export class CharterSettings extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: territoryContext }) territories!: Territories;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @state() private changing = false;

  readonly #command = new CommandController(this);
  readonly #form = new FormController<{ readonly text: string }, CommandResult>(this, {
    start: () => ({ text: this.territory?.charter?.text ?? this.messages.charter.model }),
    draftKey: () => 'charter',
    faults: ({ text }) => (text.trim() ? {} : { text: this.messages.charter.settings.missing }),
    submit: async ({ text }) => {
      this.#before = this.territory?.charter;
      return this.#keep({ version: crypto.randomUUID(), text: text.trim() });
    },
    said: () => this.#said(),
    done: () => this.#close(),
    leave: () => this.#close(),
  });
  /** What held before, to put it back. */
  #before: Charter | undefined;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.territory) return nothing;
    const { charter } = this.messages;
    const words = charter.settings;
    const isOwn = this.territory.charter !== undefined;
    return html`<cm-section heading=${charter.heading}>
      <div class="stack tight">
        <p>${words.text}</p>
        ${
          this.changing
            ? this.#write()
            : html`<cm-fold icon="file-text">
                  <span slot="line">${isOwn ? words.own : words.model}</span>
                  <cm-charter-text></cm-charter-text>
                </cm-fold>
                ${this.#command.problemLine()}
                <cm-button icon="file-pen-line" @click=${this.#onChange}>${words.change}</cm-button>
                ${
                  isOwn
                    ? html`<cm-button
                        variant="quiet"
                        ?busy=${this.#command.busy}
                        @click=${this.#onToModel}
                        >${words.toModel}</cm-button
                      >`
                    : nothing
                }`
        }
      </div>
    </cm-section>`;
  }

  #write(): TemplateResult {
    const { app, charter } = this.messages;
    const { busy, cancel, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      <cm-field label=${charter.settings.field} error=${faults.text ?? ''}>
        <textarea rows="12" maxlength="8000" data-field="text" .value=${draft.text}></textarea>
      </cm-field>
      ${problemLine()}
      <div class="actions">
        <cm-button type="submit" variant="primary" icon="check" ?busy=${busy}
          >${app.save}</cm-button
        >
        <cm-button @click=${cancel}>${app.cancel}</cm-button>
      </div>
    </form>`;
  }

  #said(): { readonly words: string; readonly undo: () => Promise<CommandResult> } {
    const before = this.#before;
    return {
      words: this.messages.charter.settings.saved,
      undo: () => this.#keep(before ?? null),
    };
  }

  #keep(charter: Charter | null): Promise<CommandResult> {
    return this.territories.amend(this.territory?._id ?? 'territory:', { charter });
  }

  #onToModel(): void {
    this.#before = this.territory?.charter;
    void this.#command.run(() => this.#keep(null), this.#said());
  }

  #onChange(): void {
    this.changing = true;
  }

  #close(): void {
    this.changing = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-charter-settings': CharterSettings;
  }
}
