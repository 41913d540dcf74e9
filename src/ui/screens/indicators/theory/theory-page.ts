import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import {
  changesOfAction,
  looseEnds,
  type Change,
  type Theory,
} from '../../../../domain/indicators/theory.ts';
import type { Territory } from '../../../../domain/territory/territory.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import '../../../elements/form/button.ts';
import '../../../elements/layout/app-bar.ts';
import '../../../elements/status/empty.ts';
import { currentTerritoryContext, messagesContext } from '../../../kit/contexts.ts';
import './theory-form.ts';
import { theoryPageStyles } from './theory-page.styles.ts';

const NOTHING: Theory = { actions: [], changes: [], links: [] };

/** Actions, the changes they should bring, and the figures that would show them: one page, also on paper. */
@customElement('cm-theory-page')
export class TheoryPage extends LitElement {
  static override styles = theoryPageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;

  protected override render(): TemplateResult {
    const { app, indicators } = this.messages;
    const { theory: words } = indicators;
    const theory = this.territory?.theory ?? NOTHING;
    return html`
      <cm-app-bar heading=${words.heading} back=${app.back} back-href="/figures"></cm-app-bar>
      <div class="stack loose">
        <p class="on-screen">${words.lead}</p>
        ${this.#drawn(theory)}
        ${
          this.territory
            ? html`<cm-theory-form class="on-screen" .territory=${this.territory}></cm-theory-form>`
            : nothing
        }
      </div>
    `;
  }

  #drawn(theory: Theory): TemplateResult {
    const { theory: words } = this.messages.indicators;
    if (theory.actions.length === 0 && theory.changes.length === 0) {
      return html`<cm-empty heading=${words.empty}>${words.emptyText}</cm-empty>`;
    }
    const { withoutAction } = looseEnds(theory);
    return html`
      <section aria-label=${words.heading}>
        <h2 class="on-paper">${words.heading}. ${this.territory?.name ?? ''}</h2>
        <ol>
          ${theory.actions.map(
            (action, at) =>
              html`<li>
                <p class="action">${action}</p>
                <p class="arrow">${words.leadsTo}</p>
                <div class="changes">
                  ${changesOfAction(theory, at).map((one) => this.#change(one))}
                </div>
              </li>`,
          )}
          ${withoutAction.map((one) => html`<li>${this.#change(one)}</li>`)}
        </ol>
      </section>
      <div class="actions on-screen">
        <cm-button icon="printer" @click=${this.#onPrint}>${words.print}</cm-button>
      </div>
    `;
  }

  #change({ words, indicators: ids }: Change): TemplateResult {
    const { definitions, theory } = this.messages.indicators;
    const labels: Readonly<Partial<Record<string, { readonly label: string }>>> = definitions;
    const known = ids.flatMap((id) => labels[id]?.label ?? []);
    return html`<div class="change">
      <p>${words}</p>
      <p class="soft small">
        ${known.length > 0 ? theory.shownBy(known.join(', ')) : theory.withoutFigure}
      </p>
    </div>`;
  }

  #onPrint(): void {
    window.print();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-theory-page': TheoryPage;
  }
}
