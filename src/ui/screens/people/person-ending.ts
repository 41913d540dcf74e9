import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { People } from '../../../data/people/people.ts';
import type { Me } from '../../../data/accounts/session.ts';
import { ENDINGS, type Ending, type Person } from '../../../domain/people/person.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { meContext, messagesContext, peopleContext } from '../../kit/contexts.ts';
import { problemWords } from '../../kit/problem-words.ts';
import { showToast } from '../../kit/toast-event.ts';
import '../../elements/form/button.ts';
import type { Choice } from '../../elements/form/choice.ts';
import '../../elements/form/choice.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
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
  @state() private ending: Ending = 'moved';

  protected override render(): TemplateResult | typeof nothing {
    const { people } = this.messages;
    if (this.person.status === 'ended') {
      if (!this.me?.roles.includes('coordinator')) return nothing;
      return html`<cm-button icon="undo-2" wide @click=${this.#onComeBack}
        >${people.comeBack}</cm-button
      >`;
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
      @cm-answered=${this.#onAnswered}
    >
      <div class="stack">
        <p>${people.endText}</p>
        <cm-choice
          label=${people.endReason}
          value=${this.ending}
          .options=${ENDINGS.map((value) => ({ value, word: vocabulary.endings[value] }))}
          @input=${this.#onChosen}
        ></cm-choice>
      </div>
    </cm-dialog>`;
  }

  #onAsk(): void {
    this.asking = true;
  }

  #onChosen(event: Event): void {
    this.ending = (event.target as Choice).value as Ending;
  }

  async #onAnswered(event: AnsweredEvent): Promise<void> {
    this.asking = false;
    if (!event.confirmed) return;
    const result = await this.people.end(this.person._id, this.ending);
    const undo = (): void => void this.people.comeBack(this.person._id);
    if (result.ok) showToast(this.messages.people.ended, undo);
    else showToast(problemWords(this.messages, result.refusal));
  }

  async #onComeBack(): Promise<void> {
    const result = await this.people.comeBack(this.person._id);
    showToast(
      result.ok ? this.messages.people.cameBack : problemWords(this.messages, result.refusal),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-ending': PersonEnding;
  }
}
