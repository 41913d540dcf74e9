import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Signals, SignalCard } from '../../../data/signals/signals.ts';
import type { CommandResult } from '../../../data/kernel/command.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { signalsContext, messagesContext } from '../../kit/contexts.ts';
import { BegunForms } from '../../kit/forms/begun-forms.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

/** What a coordinator does with a signal: the person is registered, or whoever told has an answer. Takes: `card`. */
@customElement('cm-signal-ending')
export class SignalEnding extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: signalsContext }) signals!: Signals;
  @property({ attribute: false }) card!: SignalCard;
  @state() private isAnswering = false;

  readonly #command = new CommandController(this);
  readonly #begun = new BegunForms<'answer'>(
    this,
    () => {
      const word = this.messages.signals.answer;
      return this.isAnswering ? [] : [{ form: 'answer', key: this.#key, word }];
    },
    () => this.#onAnswer(),
  );
  readonly #form = new FormController<{ readonly words: string }, CommandResult>(this, {
    start: () => ({ words: '' }),
    draftKey: () => this.#key,
    faults: ({ words }) => (words.trim() ? {} : { words: this.messages.signals.whatMissing }),
    submit: ({ words }) => this.signals.answer(this.#id, words.trim()),
    said: () => {
      const { reopened, wasAnswered } = this.messages.signals;
      return {
        words: wasAnswered,
        undo: () => this.signals.reopen(this.#id),
        undone: reopened,
      };
    },
    done: () => (this.isAnswering = false),
    leave: () => (this.isAnswering = false),
  });

  protected override render(): TemplateResult | typeof nothing {
    const { status } = this.card.signal;
    if (status === 'forgotten') return nothing;
    if (status !== 'waiting') return this.#over();
    return this.isAnswering ? this.#aside() : this.#choices();
  }

  #over(): TemplateResult {
    const { signals } = this.messages;
    const { person } = this.card.signal;
    return html`<div class="stack">
      ${
        person
          ? html`<cm-button
                variant="primary"
                icon="user-round"
                wide
                href="/people/${uuidOf(person)}"
                >${signals.openPerson}</cm-button
              >
              <p>${signals.thank}</p>`
          : nothing
      }
      ${this.#command.problemLine()}
      <cm-button icon="rotate-ccw" wide ?busy=${this.#command.busy} @click=${this.#onReopen}
        >${signals.reopen}</cm-button
      >
    </div>`;
  }

  #choices(): TemplateResult {
    const { signals } = this.messages;
    return html`<div class="stack">
      ${this.#begun.notice(this.messages)}
      <cm-button
        variant="primary"
        icon="user-round-plus"
        wide
        href="/people/new/${uuidOf(this.#id)}"
        >${signals.register}</cm-button
      >
      <cm-button variant="quiet" wide @click=${this.#onAnswer}>${signals.answer}</cm-button>
    </div>`;
  }

  #aside(): TemplateResult {
    const { app, signals } = this.messages;
    const { busy, cancel, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      ${restoredNotice(this.#form, this.messages)}
      <cm-field label=${signals.what} hint=${signals.whatHint} error=${faults.words ?? ''}>
        <textarea rows="3" maxlength="600" data-field="words" .value=${draft.words}></textarea>
      </cm-field>
      ${problemLine()}
      <cm-button type="submit" variant="primary" icon="check" wide ?busy=${busy}
        >${signals.answer}</cm-button
      >
      <cm-button variant="quiet" wide @click=${cancel}>${app.cancel}</cm-button>
    </form>`;
  }

  get #id() {
    return this.card.signal._id;
  }

  get #key(): string {
    return `signal:${this.#id}`;
  }

  async #onReopen(): Promise<void> {
    const { reopened } = this.messages.signals;
    await this.#command.run(() => this.signals.reopen(this.#id), { words: reopened });
  }

  #onAnswer(): void {
    this.isAnswering = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-signal-ending': SignalEnding;
  }
}
