import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Attempts } from '../../../data/attempts/attempts.ts';
import type { CallList } from '../../../domain/attempts/call-list.ts';
import type { Attempt, Call } from '../../../domain/attempts/call.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { attemptsContext, meContext, messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { byWhom, noted, outcomeWords } from './call-words.ts';

/** What was tried before to reach somebody: by whom, when, and the way back for its author. Takes: `call`, `list`. */
@customElement('cm-call-tried')
export class CallTried extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: attemptsContext }) attempts!: Attempts;
  @property({ attribute: false }) call!: Call;
  @property({ attribute: false }) list!: CallList;

  readonly #command = new CommandController(this);

  protected override render(): TemplateResult {
    const { attempts } = this.messages;
    const tried = this.call.attempts.toReversed();
    const earlier = Object.values(this.call.earlier).reduce((sum, count) => sum + count, 0);
    return html`<cm-section heading=${attempts.before} .count=${tried.length + earlier}>
      ${
        tried.length === 0
          ? html`<p class="soft">${attempts.neverTried}</p>`
          : html`<ul class="stack tight">
              ${tried.map((one) => html`<li>${this.#line(one)}</li>`)}
            </ul>`
      }
      ${earlier > 0 ? html`<p class="soft small">${attempts.earlier(earlier)}</p>` : nothing}
      ${this.#command.problemLine()}
    </cm-section>`;
  }

  #line(attempt: Attempt): TemplateResult {
    const { attempts } = this.messages;
    const isMine = attempt.by === this.me?.user;
    const late = this.#isAfterClosing(attempt) ? attempts.afterClosing : '';
    const how = [noted(attempt, this.messages), byWhom(attempt.by, this.me?.user, this.messages)];
    return html`<div class="cluster">
      <div>
        <strong>${outcomeWords(attempt, this.messages)}</strong>
        <div class="soft small">${[how.join(' '), late].filter(Boolean).join(' · ')}</div>
      </div>
      ${
        isMine || this.me?.roles.includes('coordinator')
          ? html`<cm-button
              variant="quiet"
              icon="undo-2"
              square
              label=${attempts.takeBack}
              ?busy=${this.#command.busy}
              data-fact=${attempt.fact}
              @click=${this.#onTakenBack}
            ></cm-button>`
          : nothing
      }
    </div>`;
  }

  /** Heard of after the list was closed: its caller had not heard of the closing. */
  #isAfterClosing({ heard }: Attempt): boolean {
    const { closedAt } = this.list;
    return closedAt !== undefined && heard !== undefined && heard > closedAt;
  }

  #onTakenBack(event: Event): void {
    const fact = (event.currentTarget as HTMLElement).dataset['fact'] as Id<'fact'>;
    void this.#command.run(() => this.attempts.undo(this.call._id, fact), {
      words: this.messages.attempts.undone,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-tried': CallTried;
  }
}
