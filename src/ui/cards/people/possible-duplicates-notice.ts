import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Person } from '../../../domain/people/person.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/status/notice.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './person-card.ts';

/**
 * Those who may be the person that is being registered. Takes: `possibleDuplicates`, `picks` (choose
 * the known person here instead of opening the record). Slot: what to do when it is somebody else.
 * Event: `cm-person-picked`.
 */
@customElement('cm-twins-notice')
export class PossibleDuplicatesNotice extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) possibleDuplicates: readonly Person[] = [];
  @property({ type: Boolean }) picks = false;

  protected override render(): TemplateResult {
    const { people } = this.messages;
    return html`<cm-notice tone="call" icon="users-round" heading=${people.twins} live>
      <ul class="stack tight">
        ${this.possibleDuplicates.map(
          (person) =>
            html`<li>
              <cm-person-card
                .card=${{ person, provisional: false }}
                ?picks=${this.picks}
              ></cm-person-card>
            </li>`,
        )}
      </ul>
      <slot slot="actions"></slot>
    </cm-notice>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-twins-notice': PossibleDuplicatesNotice;
  }
}
