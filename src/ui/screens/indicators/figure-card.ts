import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Figure } from '../../../domain/indicators/figure.ts';
import { indicatorOf } from '../../../domain/indicators/library.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './figure-definition.ts';
import { figureWords, targetWords } from './figure-words.ts';

/** One figure, large, with n, N and its interval; its definition is one tap away. Takes: `figure`, `territory`. */
@customElement('cm-figure-card')
export class FigureCard extends LitElement {
  static override styles = [
    pageStyles,
    css`
      article {
        display: grid;
        gap: var(--cm-space-1);
        align-content: start;
        height: 100%;
        padding: var(--cm-pad);
        background: var(--cm-surface);
        border: var(--cm-border) solid var(--cm-line);
        border-radius: var(--cm-radius-m);
      }

      h3 {
        font-size: var(--cm-text-m);
      }

      .main {
        font-size: var(--cm-text-2xl);
        font-weight: var(--cm-weight-title);
        line-height: var(--cm-leading-tight);
        font-variant-numeric: tabular-nums;
      }

      .none {
        font-size: var(--cm-text-l);
        color: var(--cm-ink-soft);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) figure!: Figure;
  @property({ attribute: false }) territory!: Territory;

  protected override render(): TemplateResult {
    const { figure, messages, territory } = this;
    const { definitions } = messages.indicators;
    const { main, beside } = figureWords(figure, messages);
    const definition = indicatorOf(figure.id);
    const target = targetWords(figure.id, territory.targets, messages);
    return html`<article>
      <h3>${definitions[figure.id].label}</h3>
      <p class=${figure.value.as === 'none' ? 'main none' : 'main'}>${main}</p>
      ${beside.map((words) => html`<p class="soft small">${words}</p>`)}
      ${target ? html`<p class="small"><strong>${target}</strong></p>` : nothing}
      ${
        definition
          ? html`<cm-figure-definition
              .definition=${definition}
              .territory=${territory}
            ></cm-figure-definition>`
          : nothing
      }
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-figure-card': FigureCard;
  }
}
