import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Indicators, YearOfFigures } from '../../../data/indicators/indicators.ts';
import { sayDate, sayDay, sayTime } from '../../../messages/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayNumber } from '../../../messages/kernel/numbers.ts';
import { indicatorsContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { dayHere, today } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/**
 * Of which day the figures are; when they were counted, while they are counted anew; and how far that has come,
 * where it takes longer than a second. Takes: `year`; absent while none were ever counted here.
 */
@customElement('cm-counting-line')
export class CountingLine extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: indicatorsContext }) indicators!: Indicators;
  @property({ attribute: false }) year: YearOfFigures | undefined;

  readonly #counting = new LiveController(this, () => this.indicators.counting());

  protected override render(): TemplateResult | typeof nothing {
    const progress = this.#progress();
    if (!this.year && progress === '') return nothing;
    return html`<p class="soft">${this.year ? this.#asOf(this.year) : nothing} ${progress}</p>`;
  }

  #asOf({ counts, countedAt }: YearOfFigures): string {
    const { indicators, when } = this.messages;
    if (countedAt === undefined) return indicators.asOf(sayDate(counts.year.asOf, when));
    return indicators.countedAt(
      sayDay(dayHere(countedAt), today(), when),
      sayTime(countedAt, when),
    );
  }

  #progress(): string {
    const progress = this.#counting.value;
    if (!progress) return '';
    const { indicators, language } = this.messages;
    const { done, total } = progress;
    return indicators.counting(sayNumber(done, language), sayNumber(total, language));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-counting-line': CountingLine;
  }
}
