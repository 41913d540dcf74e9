import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { OpenInvitation, TeamDesk } from '../../../data/accounts/team.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { teamProblem } from '../../cards/accounts/team-problem.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/dialog.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import '../../elements/layout/section.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { messagesContext, teamContext } from '../../kit/contexts.ts';
import { dayHere } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { roleWord } from './member-words.ts';
import { TeamChangedEvent } from './team-changed-event.ts';

/** The codes that were given and not used: for whom, until when, to be withdrawn. Takes: `invitations`. Event: `cm-changed`. */
@customElement('cm-open-codes')
export class OpenCodes extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: teamContext }) team!: TeamDesk;
  @property({ attribute: false }) invitations: readonly OpenInvitation[] = [];
  @state() private asked: OpenInvitation | undefined;

  readonly #command = new CommandController(this, { words: teamProblem });

  protected override render(): TemplateResult {
    const { team } = this.messages;
    const { length } = this.invitations;
    return html`<cm-section heading=${team.invitations} .count=${length}>
        ${this.#command.problemLine()}
        ${
          length === 0
            ? html`<p class="soft">${team.noInvitations}</p>`
            : html`<ul class="stack tight">
                ${repeat(
                  this.invitations,
                  ({ id }) => id,
                  (one) => html`<li>${this.#code(one)}</li>`,
                )}
              </ul>`
        }
      </cm-section>
      ${this.asked ? this.#sure(this.asked) : nothing}`;
  }

  #code(invitation: OpenInvitation): TemplateResult {
    const { team, when } = this.messages;
    const { by, expires, id, name, over, renews, role, sector } = invitation;
    const day = sayDate(dayHere(expires), when);
    const facts = [
      sector !== undefined && team.sector(sector),
      over ? team.over(day) : team.until(day),
      by !== undefined && team.by(by),
    ].filter(Boolean);
    return html`<cm-card ?urgent=${over === true}>
      <span slot="heading"
        >${team.codeFor(name, renews ? team.renewal : roleWord(role, this.messages))}</span
      >
      <p class="soft">${facts.join(' · ')}</p>
      <cm-button
        slot="actions"
        variant="quiet"
        data-id=${id}
        ?busy=${this.#command.busy}
        @click=${this.#onWithdraw}
        >${team.withdraw}</cm-button
      >
    </cm-card>`;
  }

  #sure({ name }: OpenInvitation): TemplateResult {
    const { app, team } = this.messages;
    return html`<cm-dialog
      open
      heading=${team.withdrawHeading(name)}
      confirm=${team.withdraw}
      cancel=${app.cancel}
      @cm-answered=${this.#onSure}
      ><p>${team.withdrawText}</p></cm-dialog
    >`;
  }

  #onWithdraw(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.asked = this.invitations.find((one) => one.id === id);
  }

  async #onSure(event: AnsweredEvent): Promise<void> {
    const { asked } = this;
    this.asked = undefined;
    if (!event.confirmed || !asked) return;
    const { withdrawn } = this.messages.team;
    const done = await this.#command.run(() => this.team.withdraw(asked.id), { words: withdrawn });
    if (done?.ok) this.dispatchEvent(new TeamChangedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-open-codes': OpenCodes;
  }
}
