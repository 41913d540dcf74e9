import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CodeMailResult, TeamDesk } from '../../../data/accounts/team.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import type { Tone } from '../../elements/status/notice.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { messagesContext, teamContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import type { GivenCode } from './given-code.ts';
import { MailFollower } from '../sending/mail-follower.ts';
import { teamProblem } from './team-problem.ts';

type Standing = Extract<CodeMailResult, { ok: true }>['state'];

/**
 * Sending a fresh code by e-mail too, and how that goes; or why it cannot be sent. Takes: `given`, with the way that it
 * can go.
 */
@customElement('cm-code-mail')
export class CodeMail extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: teamContext }) team!: TeamDesk;
  @property({ attribute: false }) given!: GivenCode;

  readonly #sending = new CommandController(this, {
    words: teamProblem,
  });
  readonly #letter = new MailFollower<Standing | 'over'>(this, () => this.#ask());

  protected override render(): TemplateResult {
    const { mail } = this.messages.team;
    const { state: standing } = this.#letter;
    if (standing !== undefined) {
      return html`<cm-notice tone=${TONES[standing]} live
        ><p>${isReason(standing) ? mail.why[standing] : mail[standing]}</p></cm-notice
      >`;
    }
    const { way = 'none', to = '' } = this.given.mail ?? {};
    if (way !== 'ready') return html`<p class="soft">${mail.why[way]}</p>`;
    return html`<div class="stack tight">
      <p class="soft">${mail.to(to)}</p>
      ${this.given.lost ? html`<p>${mail.lost}</p>` : nothing}
      <div class="actions">
        <cm-button icon="send" ?busy=${this.#sending.busy} @click=${this.#onSend}
          >${mail.send}</cm-button
        >
      </div>
      ${this.#sending.problemLine()}
    </div>`;
  }

  async #onSend(): Promise<void> {
    const asked = await this.#sending.run(() => this.team.mailCode(this.given.code));
    if (asked?.ok) this.#letter.follow(asked.state);
    else if (asked?.problem === 'unknown-code') this.#letter.follow('over');
  }

  async #ask(): Promise<Standing | undefined> {
    const asked = await this.team.mailCode(this.given.code);
    return asked.ok ? asked.state : undefined;
  }
}

const TONES: Readonly<Record<Standing | 'over', Tone>> = {
  ...{ waiting: 'wait', sent: 'good', 'not-delivered': 'danger', over: 'danger' },
  ...{ none: 'know', stopped: 'know', 'not-set-up': 'know', full: 'danger' },
};

function isReason(standing: Standing | 'over'): standing is 'none' | 'stopped' | 'not-set-up' {
  return standing === 'none' || standing === 'stopped' || standing === 'not-set-up';
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-code-mail': CodeMail;
  }
}
