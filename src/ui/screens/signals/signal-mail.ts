import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SignalMail as Mail, Signals } from '../../../data/signals/signals.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { MailFollower } from '../../cards/sending/mail-follower.ts';
import '../../elements/status/notice.ts';
import type { Tone } from '../../elements/status/notice.ts';
import { messagesContext, signalsContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';

type State = NonNullable<Mail['state']>;

/** How the e-mail goes that answers whoever signalled; nothing where none was sent lately, or without network. Takes: `signal`. */
@customElement('cm-signal-mail')
export class SignalMail extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: signalsContext }) signals!: Signals;
  @property({ attribute: false }) signal!: Id<'signal'>;

  readonly #letter = new MailFollower<State>(this, () => this.#ask());

  protected override firstUpdated(): void {
    void this.#look();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state: letter } = this.#letter;
    if (letter === undefined) return nothing;
    return html`<cm-notice tone=${TONES[letter]} live
      ><p>${this.messages.signals.mail.state[letter]}</p></cm-notice
    >`;
  }

  async #look(): Promise<void> {
    this.#letter.follow(await this.#ask());
  }

  async #ask(): Promise<State | undefined> {
    return (await this.signals.mail(this.signal))?.state;
  }
}

const TONES: Readonly<Record<State, Tone>> = {
  ...{ waiting: 'wait', sent: 'good', 'not-delivered': 'danger' },
};

declare global {
  interface HTMLElementTagNameMap {
    'cm-signal-mail': SignalMail;
  }
}
