import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import {
  BESIDE_BY_DAY,
  isColour,
  isReadable,
  leastContrast,
} from '../../../domain/territory/colour.ts';
import { isLikeDanger, nearestReadable, shadesOf } from '../../../domain/territory/shades.ts';
import { sayNumber } from '../../../messages/kernel/numbers.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { WrittenEvent } from '../../kit/forms/written-event.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { COUDMAIN_GREEN } from './house-draft.ts';

/**
 * A colour to choose, with what becomes of it by day and by night; one that cannot be read is refused with the reason, and
 * the nearest that can is offered. Takes: `colour` (empty: Coudmain's), `name` (what stands on it), `wrong`. Event: `cm-written`.
 */
@customElement('cm-house-colour')
export class HouseColour extends LitElement {
  static override styles = [
    pageStyles,
    css`
      input[type='color'] {
        width: 6rem;
        height: var(--cm-touch);
        padding: 2px;
        cursor: pointer;
      }

      .seen {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
        gap: var(--cm-space-3);
      }

      figure {
        margin: 0;
      }

      .bar {
        padding: var(--cm-space-3);
        font-weight: var(--cm-weight-title);
        border-radius: var(--cm-radius-m);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property() colour = '';
  @property() name = '';
  @property({ type: Boolean }) wrong = false;

  protected override render(): TemplateResult {
    const { house } = this.messages.settings;
    const now = isColour(this.colour) ? this.colour : COUDMAIN_GREEN;
    return html`<div class="stack tight">
      <cm-field label=${house.colour} hint=${house.colourHint}>
        <input type="color" data-field="colour" .value=${now} />
      </cm-field>
      ${isReadable(now) ? this.#seen(now) : this.#refused(now)}
      ${
        this.colour && this.colour !== COUDMAIN_GREEN
          ? html`<cm-button variant="quiet" icon="undo-2" @click=${this.#onOwn}
              >${house.ownColour}</cm-button
            >`
          : nothing
      }
    </div>`;
  }

  #refused(colour: string): TemplateResult {
    const { language, settings } = this.messages;
    // Never rounded up to what would be enough.
    const ratio = Math.floor(leastContrast(colour, BESIDE_BY_DAY) * 10) / 10;
    const words = sayNumber(ratio, language, { digits: 1 });
    return html`<p class="problem" role="alert">${settings.house.unreadable(words)}</p>
      ${this.#seen(nearestReadable(colour))}
      <cm-button icon="check" @click=${this.#onNearest}>${settings.house.nearest}</cm-button>`;
  }

  #seen(colour: string): TemplateResult {
    const { house } = this.messages.settings;
    const { bar } = shadesOf(colour);
    const bars = [
      { word: house.day, background: bar.light, color: '#fffdf8' },
      { word: house.night, background: bar.dark, color: '#f3ecdd' },
    ];
    return html`<div class="seen">
        ${bars.map(
          ({ word, ...style }) =>
            html`<figure>
              <div class="bar" style=${styleMap(style)}>${this.name}</div>
              <figcaption class="soft small">${word}</figcaption>
            </figure>`,
        )}
      </div>
      ${isLikeDanger(colour) ? html`<p class="soft small">${house.likeDanger}</p>` : nothing}`;
  }

  #onNearest(): void {
    this.dispatchEvent(new WrittenEvent({ colour: nearestReadable(this.colour) }));
  }

  #onOwn(): void {
    this.dispatchEvent(new WrittenEvent({ colour: '' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-house-colour': HouseColour;
  }
}
