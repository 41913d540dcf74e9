import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { longText } from '../../kit/texts/long-text.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** What volunteers agree to here: the territory's own words, or the model that everybody has. */
@customElement('cm-charter-text')
export class CharterText extends LitElement {
  static override styles = [
    pageStyles,
    css`
      ul {
        display: grid;
        gap: var(--cm-space-2);
        padding-inline-start: 1.2em;
        list-style: disc;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;

  protected override render(): TemplateResult {
    const own = this.territory?.charter;
    if (own) return html`<p>${longText(own.text)}</p>`;
    return html`<ul>
      ${this.messages.charter.model.split('\n').map((line) => html`<li>${line}</li>`)}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-charter-text': CharterText;
  }
}
