import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { SendingList } from '../../../data/sending/sending.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { seenRefusals, toRead } from '../../cards/sending/refusals-to-read.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { draftsContext, meContext, messagesContext, sendingContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** That the server refused what others had written, as long as nobody here saw to it. */
@customElement('cm-desk-refused')
export class DeskRefused extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: sendingContext }) sending!: SendingList;
  @consume({ context: draftsContext }) drafts!: Drafts;

  readonly #verdicts = new LiveController(this, () => this.sending.verdicts());
  readonly #seen = new Task(this, { task: () => seenRefusals(this.drafts), args: () => [] });

  /** An empty line would still take its room. */
  protected override updated(): void {
    this.toggleAttribute('hidden', this.#count === 0);
  }

  protected override render(): TemplateResult | typeof nothing {
    const count = this.#count;
    if (count === 0) return nothing;
    const { desk } = this.messages;
    return html`<cm-notice tone="wait" heading=${desk.refused(count)}>
      ${desk.refusedText}
      <cm-button slot="actions" icon="inbox" href="/sending">${desk.refusedOpen}</cm-button>
    </cm-notice>`;
  }

  get #count(): number {
    const seen = this.#seen.value;
    return seen ? toRead(this.#verdicts.value ?? [], seen, this.me?.user).length : 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-refused': DeskRefused;
  }
}
