import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { People } from '../../../data/people/people.ts';
import type { Me } from '../../../data/accounts/session.ts';
import { ENDINGS, type Ending, type Person } from '../../../domain/people/person.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { meContext, messagesContext, peopleContext } from '../../kit/contexts.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import '../../elements/form/button.ts';
import '../../elements/form/choice.ts';
import '../../elements/layout/dialog.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** The gentle ending of a person's part, and the way back. Takes: `person`. */
@customElement('cm-person-ending')
export class PersonEnding extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: peopleContext }) people!: People;
  @property({ attribute: false }) person!: Person;
  @state() private asking = false;

  readonly #command = new CommandController(this);
  readonly #form = new FormController<{ readonly ending: Ending }, CommandResult>(this, {
    start: () => ({ ending: 'moved' }),
    submit: ({ ending }) => this.people.end(this.person._id, ending),
    said: () => ({
      words: this.messages.people.ended,
      undo: () => this.people.comeBack(this.person._id),
    }),
    done: () => this.#close(),
    leave: () => this.#close(),
  });

  protected override render(): TemplateResult | typeof nothing {
    const { people } = this.messages;
    if (this.person.status === 'ended') {
      if (!this.me?.roles.includes('coordinator')) return nothing;
      return html`<cm-button
          icon="undo-2"
          wide
          ?busy=${this.#command.busy}
          @click=${this.#onComeBack}
          >${people.comeBack}</cm-button
        >
        ${this.#command.problemLine()}`;
    }
    return html`
      <cm-button variant="quiet" wide @click=${this.#onAsk}>${people.end}</cm-button>
      ${this.asking ? this.#sure() : nothing}
    `;
  }

  #sure(): TemplateResult {
    const { app, people, vocabulary } = this.messages;
    return html`<cm-dialog
      open
      heading=${people.endHeading}
      confirm=${app.confirm}
      cancel=${app.cancel}
      ?busy=${this.#form.busy}
      @cm-answered=${this.#form.onAnswered}
    >
      <div class="stack">
        <p>${people.endText}</p>
        <cm-choice
          label=${people.endReason}
          data-field="ending"
          .value=${this.#form.draft.ending}
          .options=${ENDINGS.map((value) => ({ value, word: vocabulary.endings[value] }))}
        ></cm-choice>
        ${this.#form.problemLine()}
      </div>
    </cm-dialog>`;
  }

  #onAsk(): void {
    this.asking = true;
  }

  #close(): void {
    this.asking = false;
  }

  #onComeBack(): void {
    void this.#command.run(() => this.people.comeBack(this.person._id), {
      words: this.messages.people.cameBack,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-ending': PersonEnding;
  }
}
