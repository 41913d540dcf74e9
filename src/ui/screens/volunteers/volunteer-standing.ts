import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Volunteers } from '../../../data/volunteers/volunteers.ts';
import { addDays } from '../../../domain/kernel/when.ts';
import { stageOf } from '../../../domain/volunteers/file.ts';
import type { Volunteer } from '../../../domain/volunteers/volunteer.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import '../../elements/layout/dialog.ts';
import '../../elements/form/field.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

/** Welcoming a volunteer, a pause and its end, leaving. Takes: `volunteer`, `own` (they pause themselves, no more). */
@customElement('cm-volunteer-standing')
export class VolunteerStanding extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @property({ attribute: false }) volunteer!: Volunteer;
  @property({ type: Boolean }) own = false;
  @state() private asking: 'approve' | 'pause' | 'leave' | undefined;

  readonly #command = new CommandController(this);
  readonly #pause = new FormController<{ readonly until: string }, CommandResult>(this, {
    start: () => ({ until: '' }),
    submit: ({ until }) => this.volunteers.pause(this.volunteer._id, until || undefined),
    said: () => ({ words: this.messages.volunteers.paused }),
    done: () => this.#close(),
    leave: () => this.#close(),
  });

  protected override render(): TemplateResult {
    const { volunteers } = this.messages;
    const { status } = this.volunteer;
    return html`<div class="stack tight">
      ${
        status === 'pending' && !this.own
          ? html`<cm-button
              variant=${stageOf(this.volunteer) === 'signed' ? 'primary' : 'secondary'}
              icon="user-round-check"
              wide
              ?busy=${this.#command.busy}
              @click=${this.#onApprove}
              >${volunteers.approve}</cm-button
            >`
          : nothing
      }
      <div class="cluster">
        ${
          status === 'active'
            ? html`<cm-button icon="moon" @click=${this.#onAskPause}
                >${this.own ? volunteers.own.pause : volunteers.pause}</cm-button
              >`
            : nothing
        }
        ${
          status === 'paused'
            ? html`<cm-button icon="sun" ?busy=${this.#command.busy} @click=${this.#onResume}
                >${volunteers.resume}</cm-button
              >`
            : nothing
        }
        ${
          status === 'left' || this.own
            ? nothing
            : html`<cm-button variant="quiet" @click=${this.#onAskLeave}
                >${volunteers.leave}</cm-button
              >`
        }
      </div>
      ${this.asking ? nothing : this.#command.problemLine()} ${this.#question()}
    </div>`;
  }

  #question(): TemplateResult | typeof nothing {
    switch (this.asking) {
      case undefined:
        return nothing;
      case 'approve':
        return this.#anyway();
      case 'pause':
        return this.#howLong();
      case 'leave':
        return this.#sure();
    }
  }

  #howLong(): TemplateResult {
    const { app, volunteers } = this.messages;
    const { busy, draft, onAnswered, problemLine } = this.#pause;
    return html`<cm-dialog
      open
      heading=${volunteers.pause}
      confirm=${volunteers.pause}
      cancel=${app.cancel}
      ?busy=${busy}
      @cm-answered=${onAnswered}
    >
      <div class="stack">
        <cm-field label=${volunteers.pauseUntil} optional=${app.optional}>
          <input type="date" min=${addDays(today(), 1)} data-field="until" .value=${draft.until} />
        </cm-field>
        ${problemLine()}
      </div>
    </cm-dialog>`;
  }

  #sure(): TemplateResult {
    const { app, volunteers } = this.messages;
    return html`<cm-dialog
      open
      danger
      heading=${volunteers.leave}
      confirm=${volunteers.leave}
      cancel=${app.cancel}
      ?busy=${this.#command.busy}
      @cm-answered=${this.#onSure}
    >
      <div class="stack">
        <p>${volunteers.leaveText}</p>
        ${this.#command.problemLine()}
      </div>
    </cm-dialog>`;
  }

  #close(): void {
    this.asking = undefined;
    this.#command.clear();
  }

  /** Who is not met, or has not signed, may be welcomed all the same: somebody is known without a file. */
  #anyway(): TemplateResult {
    const { app, volunteers } = this.messages;
    const { met, charter } = this.volunteer;
    return html`<cm-dialog
      open
      heading=${volunteers.approve}
      confirm=${volunteers.file.welcomeAnyway}
      cancel=${app.cancel}
      ?busy=${this.#command.busy}
      @cm-answered=${this.#onAnyway}
    >
      <div class="stack">
        ${met ? nothing : html`<p>${volunteers.file.notMetYet}</p>`}
        ${charter ? nothing : html`<p>${volunteers.file.notSignedYet}</p>`}
        ${this.#command.problemLine()}
      </div>
    </cm-dialog>`;
  }

  #onApprove(): void {
    if (stageOf(this.volunteer) === 'signed') void this.#approve();
    else this.asking = 'approve';
  }

  #approve(): Promise<CommandResult | undefined> {
    return this.#command.run(() => this.volunteers.approve(this.volunteer._id), {
      words: this.messages.volunteers.approved,
    });
  }

  async #onAnyway(event: AnsweredEvent): Promise<void> {
    const result = event.confirmed ? await this.#approve() : undefined;
    if (result?.ok || !event.confirmed) this.#close();
  }

  #onResume(): void {
    void this.#command.run(() => this.volunteers.resume(this.volunteer._id), {
      words: this.messages.volunteers.resumed,
    });
  }

  #onAskPause(): void {
    this.asking = 'pause';
  }

  #onAskLeave(): void {
    this.asking = 'leave';
  }

  async #onSure(event: AnsweredEvent): Promise<void> {
    const left = { words: this.messages.volunteers.left };
    const leave = (): Promise<CommandResult> => this.volunteers.leave(this.volunteer._id);
    const result = event.confirmed ? await this.#command.run(leave, left) : undefined;
    if (result?.ok || !event.confirmed) this.#close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-standing': VolunteerStanding;
  }
}
