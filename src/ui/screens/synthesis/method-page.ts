import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/section.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** How the synthesis is calculated: each formula with its source, and what is not done. */
@customElement('cm-method-page')
export class MethodPage extends LitElement {
  static override styles = [
    pageStyles,
    css`
      .points {
        max-width: 46rem;
      }

      code {
        display: block;
        padding: var(--cm-space-2) var(--cm-space-3);
        background: var(--cm-surface);
        border-inline-start: 3px solid var(--cm-primary);
        font-size: var(--cm-text-s);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;

  protected override render(): TemplateResult {
    const { app, synthesis } = this.messages;
    const { heading, lead, points, source } = synthesis.method;
    return html`
      <cm-app-bar heading=${heading} back=${app.back} back-href="/synthesis"></cm-app-bar>
      <div class="stack loose points">
        <p>${lead}</p>
        ${Object.values(points).map(
          (point) =>
            html`<cm-section heading=${point.heading}>
              <div class="stack tight">
                <p>${point.text}</p>
                ${point.formula ? html`<code>${point.formula}</code>` : nothing}
                ${point.source ? html`<p class="soft small">${source(point.source)}</p>` : nothing}
              </div>
            </cm-section>`,
        )}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-method-page': MethodPage;
  }
}
