import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Missions } from '../../../data/missions/missions.ts';
import { uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import { GIVING_BACK_REASONS, type GivingBackReason } from '../../../domain/requests/phase.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, missionsContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/choice.ts';
import '../../elements/layout/dialog.ts';
import '../../elements/form/field.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

interface GivingBackDraft {
  readonly reason: GivingBackReason | '';
  readonly words: string;
}

/**
 * Asks, without blame, before a mission is given back. Takes: `mission`. Event: `cm-went-back` once it
 * is given back or kept.
 */
@customElement('cm-give-back-dialog')
export class GiveBackDialog extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: missionsContext }) missions!: Missions;
  @property() mission: Id<'mission'> = 'mission:';

  readonly #form = new FormController<GivingBackDraft, CommandResult>(this, {
    start: () => ({ reason: '', words: '' }),
    draftKey: () => `give-back:${uuidOf(this.mission)}`,
    submit: ({ reason, words }) => {
      const told = words.trim();
      return this.missions.giveBack(this.mission, {
        ...(reason && { reason }),
        ...(told && { words: told }),
      });
    },
    said: () => ({
      words: this.messages.mission.givenBack,
      undo: () => this.missions.accept(this.mission),
      undone: this.messages.mission.takenAgain,
    }),
    done: () => this.#leave(),
    leave: () => this.#leave(),
  });

  protected override render(): TemplateResult {
    const { app, mission, vocabulary } = this.messages;
    const { busy, draft, onAnswered, problemLine } = this.#form;
    return html`<cm-dialog
      open
      heading=${mission.giveBackHeading}
      confirm=${mission.giveBackSubmit}
      cancel=${app.cancel}
      ?busy=${busy}
      @cm-answered=${onAnswered}
    >
      <div class="stack">
        <p>${mission.giveBackText}</p>
        <cm-choice
          label=${mission.giveBackReason}
          .options=${GIVING_BACK_REASONS.map((value) => ({
            value,
            word: vocabulary.givingBackReasons[value],
          }))}
          data-field="reason"
          .value=${draft.reason}
        ></cm-choice>
        <cm-field label=${mission.giveBackWords} optional=${app.optional}>
          <textarea rows="2" maxlength="4000" data-field="words" .value=${draft.words}></textarea>
        </cm-field>
        ${problemLine()}
      </div>
    </cm-dialog>`;
  }

  #leave(): void {
    this.dispatchEvent(new WentBackEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-give-back-dialog': GiveBackDialog;
  }
}
