import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Indicators } from '../../../../data/indicators/indicators.ts';
import type { CommandResult } from '../../../../data/kernel/command.ts';
import { INDICATORS } from '../../../../domain/indicators/library.ts';
import type { Theory } from '../../../../domain/indicators/theory.ts';
import type { Territory } from '../../../../domain/territory/territory.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import '../../../elements/form/button.ts';
import '../../../elements/form/field.ts';
import '../../../elements/layout/section.ts';
import { CommandController, type Said } from '../../../kit/command-controller.ts';
import { indicatorsContext, messagesContext } from '../../../kit/contexts.ts';
import { FormController } from '../../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../../kit/forms/restored-notice.ts';
import { formStyles } from '../../../kit/styles/form.styles.ts';
import { withLine, withoutAction, type TheoryLine } from './theory-lines.ts';

/** A line of the theory of change is written, or taken away. Takes: `territory`. */
@customElement('cm-theory-form')
export class TheoryForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: indicatorsContext }) indicators!: Indicators;
  @property({ attribute: false }) territory!: Territory;

  readonly #command = new CommandController(this);
  readonly #form = new FormController<TheoryLine, CommandResult>(this, {
    start: () => ({ action: '', change: '', figure: '' }),
    draftKey: () => 'theory',
    faults: ({ action, change }) => ({
      ...(action.trim() === '' && { action: this.messages.indicators.missing }),
      ...(change.trim() === '' && { change: this.messages.indicators.missing }),
    }),
    submit: (line) => this.#keep(withLine(this.#theory, line)),
    said: () => this.#said(this.messages.indicators.theory.saved),
  });

  protected override render(): TemplateResult {
    const { indicators } = this.messages;
    const { theory: words, definitions } = indicators;
    const { draft, faults, busy, onSubmit, problemLine } = this.#form;
    return html`<cm-section heading=${words.write}>
      <form novalidate @submit=${onSubmit}>
        ${restoredNotice(this.#form, this.messages)}
        <cm-field label=${words.action} hint=${words.actionHint} error=${faults.action ?? ''}>
          <input maxlength="200" autocomplete="off" data-field="action" .value=${draft.action} />
        </cm-field>
        <cm-field label=${words.change} hint=${words.changeHint} error=${faults.change ?? ''}>
          <input maxlength="200" autocomplete="off" data-field="change" .value=${draft.change} />
        </cm-field>
        <cm-field label=${words.figure}>
          <select data-field="figure">
            <option value="">${words.noFigure}</option>
            ${INDICATORS.map(
              ({ id }) =>
                html`<option value=${id} ?selected=${id === draft.figure}>
                  ${definitions[id].label}
                </option>`,
            )}
          </select>
        </cm-field>
        ${problemLine()} ${this.#command.problemLine()}
        <div class="actions">
          <cm-button type="submit" variant="primary" icon="plus" ?busy=${busy}
            >${words.add}</cm-button
          >
        </div>
        ${this.#theory.actions.length > 0 ? this.#lines() : nothing}
      </form>
    </cm-section>`;
  }

  #lines(): TemplateResult {
    const { indicators } = this.messages;
    return html`<ul class="stack tight">
      ${this.#theory.actions.map(
        (action, at) =>
          html`<li class="cluster">
            <span>${action}</span>
            <cm-button
              variant="quiet"
              icon="trash-2"
              label="${indicators.remove} : ${action}"
              data-at=${at}
              @click=${this.#onRemove}
              >${indicators.remove}</cm-button
            >
          </li>`,
      )}
    </ul>`;
  }

  get #theory(): Theory {
    return this.territory.theory ?? { actions: [], changes: [], links: [] };
  }

  #keep(theory: Theory): Promise<CommandResult> {
    return this.indicators.explain(this.territory._id, theory);
  }

  #said(words: string): Said {
    const before = this.#theory;
    return { words, undo: () => this.#keep(before) };
  }

  async #onRemove(event: Event): Promise<void> {
    const at = Number((event.currentTarget as HTMLElement).dataset['at']);
    const said = this.#said(this.messages.indicators.theory.removed);
    await this.#command.run(() => this.#keep(withoutAction(this.#theory, at)), said);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-theory-form': TheoryForm;
  }
}
