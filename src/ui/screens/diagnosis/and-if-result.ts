import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  disclosedAndIf,
  type AndIfAnswer,
  type DisclosedAndIf,
} from '../../../domain/diagnosis/and-if/and-if.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayNumber } from '../../../messages/kernel/numbers.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { answerWords } from './and-if-words.ts';

/**
 * What more volunteers would have answered, large. On paper no figure points at anybody (decision 0005). Takes:
 * `answer`, `given` ("avec 2 personnes de plus habitant Valmorand").
 */
@customElement('cm-and-if-result')
export class AndIfResult extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        padding: var(--cm-pad);
        background: var(--cm-primary-tint);
        border-inline-start: 5px solid var(--cm-primary);
        border-radius: var(--cm-radius-m);
      }

      h2 {
        margin-block-end: var(--cm-space-1);
        font-variant-numeric: tabular-nums;
      }

      .on-paper {
        display: none;
      }

      @media print {
        .on-screen {
          display: none;
        }

        .on-paper {
          display: block;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) answer!: AndIfAnswer;
  @property() given = '';

  protected override render(): TemplateResult {
    return html`
      <div class="on-screen" role="status">${this.#told(this.answer)}</div>
      <div class="on-paper">${this.#told(disclosedAndIf(this.answer))}</div>
    `;
  }

  #told(answer: DisclosedAndIf): TemplateResult {
    const { diagnosis, language } = this.messages;
    const { andIf } = diagnosis;
    const { missed } = answer;
    const all = missed === 'hidden' ? andIf.fewMissed : sayNumber(missed, language);
    return html`
      <h2>${answerWords(answer, this.messages)}</h2>
      <p>${andIf.among(all)}, ${this.given}.</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-and-if-result': AndIfResult;
  }
}
