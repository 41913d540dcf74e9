import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { problemWords } from '../../kit/problem-words.ts';
import { showToast } from '../../kit/toast-event.ts';
import { today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import '../../elements/layout/dialog.ts';
import '../../elements/form/field.ts';
import { formStyles } from '../../kit/form.styles.ts';

/** Welcoming a volunteer, a pause and its end, leaving. Takes: `volunteer`. */
@customElement('cm-volunteer-standing')
export class VolunteerStanding extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @property({ attribute: false }) volunteer!: Volunteer;
  @state() private asking: 'pause' | 'leave' | undefined;
  @state() private until = '';
  @state() private busy = false;
  @state() private problem = '';

  protected override render(): TemplateResult {
    const { volunteers } = this.messages;
    const { status } = this.volunteer;
    return html`<div class="stack tight">
      ${
        status === 'pending'
          ? html`<cm-button
              variant="primary"
              icon="user-round-check"
              wide
              ?busy=${this.busy}
              @click=${this.#onApprove}
              >${volunteers.approve}</cm-button
            >`
          : nothing
      }
      <div class="cluster">
        ${
          status === 'active'
            ? html`<cm-button icon="moon" @click=${this.#onAskPause}
                >${volunteers.pause}</cm-button
              >`
            : nothing
        }
        ${
          status === 'paused'
            ? html`<cm-button icon="sun" ?busy=${this.busy} @click=${this.#onResume}
                >${volunteers.resume}</cm-button
              >`
            : nothing
        }
        ${
          status === 'left'
            ? nothing
            : html`<cm-button variant="quiet" @click=${this.#onAskLeave}
                >${volunteers.leave}</cm-button
              >`
        }
      </div>
      <p class="problem" role="alert">${this.problem}</p>
      ${this.asking ? this.#sure(this.asking) : nothing}
    </div>`;
  }

  #sure(asking: 'pause' | 'leave'): TemplateResult {
    const { app, volunteers } = this.messages;
    return html`<cm-dialog
      open
      heading=${volunteers[asking]}
      confirm=${volunteers[asking]}
      cancel=${app.cancel}
      ?danger=${asking === 'leave'}
      ?busy=${this.busy}
      @cm-answered=${this.#onAnswered}
    >
      ${
        asking === 'leave'
          ? html`<p>${volunteers.leaveText}</p>`
          : html`<cm-field label=${volunteers.pauseUntil} optional=${app.optional}>
              <input type="date" min=${today()} .value=${this.until} @input=${this.#onUntil} />
            </cm-field>`
      }
    </cm-dialog>`;
  }

  async #do(command: Promise<CommandResult>, words: string): Promise<void> {
    this.busy = true;
    const result = await command;
    this.busy = false;
    this.asking = undefined;
    this.problem = result.ok ? '' : problemWords(this.messages, result.refusal);
    if (result.ok) showToast(words);
  }

  #onApprove(): void {
    void this.#do(this.volunteers.approve(this.volunteer._id), this.messages.volunteers.approved);
  }

  #onResume(): void {
    void this.#do(this.volunteers.resume(this.volunteer._id), this.messages.volunteers.resumed);
  }

  #onAskPause(): void {
    this.asking = 'pause';
  }

  #onAskLeave(): void {
    this.asking = 'leave';
  }

  #onUntil(event: Event): void {
    this.until = (event.target as HTMLInputElement).value;
  }

  #onAnswered(event: AnsweredEvent): void {
    const { volunteers } = this.messages;
    const { _id: id } = this.volunteer;
    if (!event.confirmed) this.asking = undefined;
    else if (this.asking === 'leave') void this.#do(this.volunteers.leave(id), volunteers.left);
    else void this.#do(this.volunteers.pause(id, this.until || undefined), volunteers.paused);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-standing': VolunteerStanding;
  }
}
