import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { GIVING_BACK_REASONS, type GivingBackReason } from '../../../domain/requests/phase.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import type { Choice } from '../../elements/form/choice.ts';
import '../../elements/form/choice.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import '../../elements/layout/dialog.ts';
import '../../elements/form/field.ts';
import { formStyles } from '../../kit/form.styles.ts';

/** A volunteer gives a mission back; why, if they want to say. */
export class GivenBackEvent extends Event {
  static readonly type = 'cm-given-back';
  readonly why: { readonly reason?: GivingBackReason; readonly words?: string };

  constructor(why: GivenBackEvent['why']) {
    super(GivenBackEvent.type);
    this.why = why;
  }
}

/** Asks, without blame, before a mission is given back. Events: `cm-given-back`, `cm-went-back`. */
@customElement('cm-give-back-dialog')
export class GiveBackDialog extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @state() private reason: GivingBackReason | undefined;
  @query('textarea') private words!: HTMLTextAreaElement;

  protected override render(): TemplateResult {
    const { app, mission, vocabulary } = this.messages;
    return html`<cm-dialog
      open
      heading=${mission.giveBackHeading}
      confirm=${mission.giveBackSubmit}
      cancel=${app.cancel}
      @cm-answered=${this.#onAnswered}
    >
      <div class="stack">
        <p>${mission.giveBackText}</p>
        <cm-choice
          label=${mission.giveBackReason}
          .options=${GIVING_BACK_REASONS.map((value) => ({
            value,
            word: vocabulary.givingBackReasons[value],
          }))}
          @input=${this.#onChosen}
        ></cm-choice>
        <cm-field label=${mission.giveBackWords} optional=${app.optional}>
          <textarea rows="2" maxlength="4000"></textarea>
        </cm-field>
      </div>
    </cm-dialog>`;
  }

  #onChosen(event: Event): void {
    this.reason = (event.target as Choice).value as GivingBackReason;
  }

  #onAnswered(event: AnsweredEvent): void {
    if (!event.confirmed) {
      this.dispatchEvent(new WentBackEvent());
      return;
    }
    const words = this.words.value.trim();
    const { reason } = this;
    this.dispatchEvent(new GivenBackEvent({ ...(reason && { reason }), ...(words && { words }) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-give-back-dialog': GiveBackDialog;
  }
  interface HTMLElementEventMap {
    [GivenBackEvent.type]: GivenBackEvent;
  }
}
