import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Candidacies, CandidacyCard } from '../../../data/candidacies/candidacies.ts';
import type { CommandResult } from '../../../data/kernel/command.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { candidaciesContext, messagesContext } from '../../kit/contexts.ts';
import { BegunForms } from '../../kit/forms/begun-forms.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

/** What a coordinator does with an offer: a volunteer is registered, or it is set aside and why. Takes: `card`. */
@customElement('cm-candidacy-ending')
export class CandidacyEnding extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: candidaciesContext }) candidacies!: Candidacies;
  @property({ attribute: false }) card!: CandidacyCard;
  @state() private isSettingAside = false;

  readonly #command = new CommandController(this);
  readonly #begun = new BegunForms<'aside'>(
    this,
    () => {
      const word = this.messages.candidacies.setAside;
      return this.isSettingAside ? [] : [{ form: 'aside', key: this.#key, word }];
    },
    () => this.#onAside(),
  );
  readonly #form = new FormController<{ readonly why: string }, CommandResult>(this, {
    start: () => ({ why: '' }),
    draftKey: () => this.#key,
    faults: ({ why }) => (why.trim() ? {} : { why: this.messages.candidacies.whyMissing }),
    submit: ({ why }) => this.candidacies.setAside(this.#id, why.trim()),
    said: () => {
      const { reopened, wasSetAside } = this.messages.candidacies;
      return {
        words: wasSetAside,
        undo: () => this.candidacies.reopen(this.#id),
        undone: reopened,
      };
    },
    done: () => (this.isSettingAside = false),
    leave: () => (this.isSettingAside = false),
  });

  protected override render(): TemplateResult | typeof nothing {
    const { status } = this.card.candidacy;
    if (status === 'forgotten') return nothing;
    if (status !== 'waiting') return this.#over();
    return this.isSettingAside ? this.#aside() : this.#choices();
  }

  #over(): TemplateResult {
    const { candidacies } = this.messages;
    const { volunteer } = this.card.candidacy;
    return html`<div class="stack">
      ${
        volunteer
          ? html`<cm-button
              variant="primary"
              icon="user-round"
              wide
              href="/volunteers/${uuidOf(volunteer)}"
              >${candidacies.openVolunteer}</cm-button
            >`
          : nothing
      }
      ${this.#command.problemLine()}
      <cm-button icon="rotate-ccw" wide ?busy=${this.#command.busy} @click=${this.#onReopen}
        >${candidacies.reopen}</cm-button
      >
    </div>`;
  }

  #choices(): TemplateResult {
    const { candidacies } = this.messages;
    return html`<div class="stack">
      ${this.#begun.notice(this.messages)}
      <cm-button
        variant="primary"
        icon="user-round-plus"
        wide
        href="/volunteers/new/${uuidOf(this.#id)}"
        >${candidacies.register}</cm-button
      >
      <cm-button variant="quiet" wide @click=${this.#onAside}>${candidacies.setAside}</cm-button>
    </div>`;
  }

  #aside(): TemplateResult {
    const { app, candidacies } = this.messages;
    const { busy, cancel, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      ${restoredNotice(this.#form, this.messages)}
      <cm-field label=${candidacies.why} hint=${candidacies.whyHint} error=${faults.why ?? ''}>
        <textarea rows="3" maxlength="600" data-field="why" .value=${draft.why}></textarea>
      </cm-field>
      ${problemLine()}
      <cm-button type="submit" variant="primary" icon="check" wide ?busy=${busy}
        >${candidacies.setAside}</cm-button
      >
      <cm-button variant="quiet" wide @click=${cancel}>${app.cancel}</cm-button>
    </form>`;
  }

  get #id() {
    return this.card.candidacy._id;
  }

  get #key(): string {
    return `candidacy:${this.#id}`;
  }

  async #onReopen(): Promise<void> {
    const { reopened } = this.messages.candidacies;
    await this.#command.run(() => this.candidacies.reopen(this.#id), { words: reopened });
  }

  #onAside(): void {
    this.isSettingAside = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-candidacy-ending': CandidacyEnding;
  }
}
