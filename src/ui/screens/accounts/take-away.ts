import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TeamDesk } from '../../../data/accounts/team.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { teamProblem } from '../../cards/accounts/team-problem.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/dialog.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import '../../elements/layout/section.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { messagesContext, teamContext } from '../../kit/contexts.ts';
import { goTo } from '../../kit/go-to.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/**
 * Takes somebody's access away: says what happens, asks, asks again, and does it at once.
 * Takes: `user`, `name`, `mine` (it is one's own).
 */
@customElement('cm-take-away')
export class TakeAway extends LitElement {
  static override styles = [
    pageStyles,
    css`
      ul.happens {
        display: grid;
        gap: var(--cm-space-3);
        padding-left: var(--cm-space-4);
        list-style: disc;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: teamContext }) team!: TeamDesk;
  @property() user!: Id<'user'>;
  @property() name = '';
  @property({ type: Boolean }) mine = false;
  @state() private asks: 'nothing' | 'first' | 'second' = 'nothing';

  readonly #command = new CommandController(this, { words: teamProblem });

  protected override render(): TemplateResult {
    const { team } = this.messages;
    return html`<cm-section heading=${team.takeHeading}>
        <div class="stack tight">
          <p>${team.takeText(this.name)}</p>
          ${this.#command.problemLine()}
          <cm-button
            variant="danger"
            icon="ban"
            wide
            ?busy=${this.#command.busy}
            @click=${this.#onTake}
            >${team.take}</cm-button
          >
        </div>
      </cm-section>
      ${this.asks === 'first' ? this.#first() : nothing}
      ${this.asks === 'second' ? this.#second() : nothing}`;
  }

  #first(): TemplateResult {
    const { app, team } = this.messages;
    const { back, now, parked, wipe } = team.takeHappens;
    return html`<cm-dialog
      open
      danger
      heading=${team.takeAsk(this.name)}
      confirm=${team.takeNext}
      cancel=${app.cancel}
      @cm-answered=${this.#onFirst}
    >
      <ul class="happens">
        ${[now, wipe, parked, back].map((what) => html`<li>${what}</li>`)}
      </ul>
    </cm-dialog>`;
  }

  #second(): TemplateResult {
    const { app, team } = this.messages;
    return html`<cm-dialog
      open
      danger
      heading=${team.takeSecond(this.name)}
      confirm=${team.takeConfirm}
      cancel=${app.cancel}
      @cm-answered=${this.#onSecond}
    >
      <div class="stack tight">
        ${this.mine ? html`<p><strong>${team.takeSecondYou}</strong></p>` : nothing}
        <p>${team.takeSecondText}</p>
      </div>
    </cm-dialog>`;
  }

  #onTake(): void {
    this.asks = 'first';
  }

  #onFirst(event: AnsweredEvent): void {
    this.asks = event.confirmed ? 'second' : 'nothing';
  }

  async #onSecond(event: AnsweredEvent): Promise<void> {
    this.asks = 'nothing';
    if (!event.confirmed) return;
    const { taken } = this.messages.team;
    const done = await this.#command.run(() => this.team.takeAway(this.user), { words: taken });
    if (done?.ok) goTo('/team', { replace: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-take-away': TakeAway;
  }
}
