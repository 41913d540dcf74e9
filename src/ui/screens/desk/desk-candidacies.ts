import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Candidacies } from '../../../data/candidacies/candidacies.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { candidaciesContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** How many people offered to help on the public page and wait for a call. */
@customElement('cm-desk-candidacies')
export class DeskCandidacies extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: candidaciesContext }) candidacies!: Candidacies;

  readonly #waiting = new LiveController(this, () => this.candidacies.waiting());

  /** An empty line would still take its room. */
  protected override updated(): void {
    this.toggleAttribute('hidden', this.#count === 0);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#count === 0) return nothing;
    const words = this.messages.desk.candidacies;
    return html`<cm-notice tone="wait" heading=${words.waiting(this.#count)}>
      ${words.text(this.#count)}
      <cm-button slot="actions" icon="user-round-plus" href="/candidacies">${words.see}</cm-button>
    </cm-notice>`;
  }

  get #count(): number {
    return this.#waiting.value ?? 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-candidacies': DeskCandidacies;
  }
}
