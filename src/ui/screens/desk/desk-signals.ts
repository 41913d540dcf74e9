import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Signals } from '../../../data/signals/signals.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { signalsContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** How many people, of whom somebody told on the public page, wait for a call. */
@customElement('cm-desk-signals')
export class DeskSignals extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: signalsContext }) signals!: Signals;

  readonly #waiting = new LiveController(this, () => this.signals.waiting());

  /** An empty line would still take its room. */
  protected override updated(): void {
    this.toggleAttribute('hidden', this.#count === 0);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#count === 0) return nothing;
    const words = this.messages.desk.signals;
    return html`<cm-notice tone="call" heading=${words.waiting(this.#count)}>
      ${words.text(this.#count)}
      <cm-button slot="actions" icon="phone" href="/signals">${words.see}</cm-button>
    </cm-notice>`;
  }

  get #count(): number {
    return this.#waiting.value ?? 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-signals': DeskSignals;
  }
}
