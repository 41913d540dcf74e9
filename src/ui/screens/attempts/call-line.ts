import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CallRow } from '../../../data/attempts/call-sheet.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { phoneLink, sayPhone } from '../../../messages/kernel/phone-number.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { phonesOf } from './call-words.ts';

/** The numbers to touch, the first one first. Takes: `row`. */
@customElement('cm-call-line')
export class CallLine extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) row!: CallRow;

  protected override render(): TemplateResult {
    const { who } = this.row;
    const { attempts } = this.messages;
    const phones = phonesOf(who);
    return html`<div class="stack tight">
      ${phones.map(
        ({ number, answeredBy }, index) =>
          html`<cm-button
              variant=${index === 0 ? 'primary' : 'secondary'}
              icon="phone"
              wide
              href=${phoneLink(number)}
              >${attempts.ring(sayPhone(number))}</cm-button
            >${answeredBy ? html`<p class="soft">${attempts.answeredBy(answeredBy)}</p>` : nothing}`,
      )}
      ${
        phones.length === 0
          ? html`<cm-notice tone="wait" heading=${attempts.noPhone}></cm-notice>`
          : nothing
      }
      ${
        who?.noun === 'person'
          ? html`<cm-button variant="quiet" icon="user-round" href="/people/${uuidOf(who._id)}"
              >${attempts.file}</cm-button
            >`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-line': CallLine;
  }
}
