import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DecisionCard, Decisions } from '../../../data/decisions/decisions.ts';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { BegunForms } from '../../kit/forms/begun-forms.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import '../../cards/decisions/decide-form.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { decisionsContext, messagesContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { today } from '../../kit/today.ts';

/** What a coordinator does with a decision: it is done, worded otherwise, dropped with a reason, or taken up again. Takes: `card`. */
@customElement('cm-decision-ending')
export class DecisionEnding extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: decisionsContext }) decisions!: Decisions;
  @property({ attribute: false }) card!: DecisionCard;
  @state() private doing: 'nothing' | 'finish' | 'drop' | 'amend' = 'nothing';

  readonly #begun = new BegunForms<'amend' | 'finish'>(
    this,
    () => {
      const { amend, finish } = this.messages.decisions;
      if (this.doing !== 'nothing') return [];
      return [
        { form: 'amend', key: `decision:${this.#id}`, word: amend },
        { form: 'finish', key: `decision-ending:${this.#id}`, word: finish },
      ];
    },
    (form) => (this.doing = form),
  );
  readonly #command = new CommandController(this);
  readonly #form = new FormController<{ readonly words: string }, CommandResult>(this, {
    start: () => ({ words: '' }),
    draftKey: () => `decision-ending:${this.#id}`,
    faults: ({ words }) =>
      this.doing === 'drop' && words.trim() === ''
        ? { words: this.messages.decisions.whyMissing }
        : {},
    submit: ({ words }) =>
      this.doing === 'drop'
        ? this.decisions.drop(this.#id, today(), words.trim())
        : this.decisions.done(this.#id, today(), words.trim()),
    said: () => {
      const { dropped, finished, reopened } = this.messages.decisions;
      return {
        words: this.doing === 'drop' ? dropped : finished,
        undo: () => this.decisions.reopen(this.#id),
        undone: reopened,
      };
    },
    done: () => (this.doing = 'nothing'),
    leave: () => (this.doing = 'nothing'),
  });

  protected override render(): TemplateResult {
    const { decisions } = this.messages;
    const { decision } = this.card;
    if (decision.status !== 'to-do') {
      return html`${this.#command.problemLine()}
        <cm-button icon="rotate-ccw" wide ?busy=${this.#command.busy} @click=${this.#onReopen}
          >${decisions.reopen}</cm-button
        >`;
    }
    if (this.doing === 'amend')
      return html`<cm-decide-form
        .decision=${decision}
        @cm-decided=${this.#onDecided}
      ></cm-decide-form>`;
    return this.doing === 'nothing' ? this.#choices() : this.#ending();
  }

  #choices(): TemplateResult {
    const { decisions } = this.messages;
    return html`<div class="stack">
      ${this.#begun.notice(this.messages)}
      <cm-button variant="primary" icon="check" wide @click=${this.#onFinish}
        >${decisions.finish}</cm-button
      >
      <cm-button icon="pencil" wide @click=${this.#onAmend}>${decisions.amend}</cm-button>
      <cm-button variant="quiet" wide @click=${this.#onDrop}>${decisions.drop}</cm-button>
    </div>`;
  }

  #ending(): TemplateResult {
    const { app, decisions } = this.messages;
    const { draft, faults, busy, cancel, onSubmit, problemLine } = this.#form;
    const isDropped = this.doing === 'drop';
    return html`<form novalidate @submit=${onSubmit}>
      ${restoredNotice(this.#form, this.messages)}
      <cm-field
        label=${isDropped ? decisions.why : decisions.outcome}
        hint=${isDropped ? '' : decisions.outcomeHint}
        optional=${isDropped ? '' : app.optional}
        error=${faults.words ?? ''}
      >
        <textarea rows="3" maxlength="1000" data-field="words" .value=${draft.words}></textarea>
      </cm-field>
      ${problemLine()}
      <cm-button type="submit" variant="primary" icon="check" wide ?busy=${busy}
        >${isDropped ? decisions.drop : decisions.finish}</cm-button
      >
      <cm-button variant="quiet" wide @click=${cancel}>${app.cancel}</cm-button>
    </form>`;
  }

  get #id() {
    return this.card.decision._id;
  }

  async #onReopen(): Promise<void> {
    const { reopened } = this.messages.decisions;
    await this.#command.run(() => this.decisions.reopen(this.#id), { words: reopened });
  }

  #onFinish(): void {
    this.doing = 'finish';
  }

  #onAmend(): void {
    this.doing = 'amend';
  }

  #onDrop(): void {
    this.doing = 'drop';
  }

  #onDecided(): void {
    this.doing = 'nothing';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-decision-ending': DecisionEnding;
  }
}
