import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { NationalFigure } from '../../../domain/synthesis/national-figure.ts';
import type { Spread } from '../../../domain/synthesis/spread.ts';
import type { QuestionSynthesis } from '../../../domain/synthesis/synthesis.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPercent, sayPoints } from '../../../messages/kernel/quantities.ts';
import { sayNumber } from '../../../messages/kernel/numbers.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { questionFigureStyles } from './question-figure.styles.ts';
import { questionWords } from './question-words.ts';
import { synthesisTable } from './synthesis-table.ts';

/** One question over all territories: the figure, its interval, of whom it speaks, and what it is made of. Takes: `one`. */
@customElement('cm-question-figure')
export class QuestionFigure extends LitElement {
  static override styles = questionFigureStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) one!: QuestionSynthesis;

  protected override render(): TemplateResult {
    const { one, messages } = this;
    const { synthesis } = messages;
    const { text, counted } = questionWords(one, messages);
    return html`<article>
      <h3 lang="fr">${text}</h3>
      ${one.figure ? this.#figure(one.figure) : this.#none()}
      ${counted ? html`<p class="soft small">${counted}</p>` : nothing}
      <p class="small">${this.#coverage()}</p>
      ${
        one.coverage.notAsked > 0
          ? html`<p class="soft small">${synthesis.notAsked(one.coverage.notAsked)}</p>`
          : nothing
      }
      ${one.spread ? this.#spread(one.spread) : html`<p class="soft small">${synthesis.noSpread}</p>`}
      ${this.#before()} ${this.#details()}
    </article>`;
  }

  #figure({ share, interval, answers, effectiveAnswers }: NationalFigure): TemplateResult {
    const { synthesis } = this.messages;
    const low = sayPercent(interval.low, this.messages.language);
    const high = sayPercent(interval.high, this.messages.language);
    return html`<p class="main">${sayPercent(share, this.messages.language)}</p>
      <p>${synthesis.interval(low, high)}</p>
      <p class="small">
        ${synthesis.answers(
          sayNumber(answers, this.messages.language),
          sayNumber(effectiveAnswers, this.messages.language),
        )}
      </p>`;
  }

  #none(): TemplateResult {
    const { none, noFigure } = this.messages.synthesis;
    return html`<p class="none">${none[this.one.none ?? ''] ?? noFigure}</p>`;
  }

  #coverage(): string {
    const { strata, ofStrata, people, ofPeople } = this.one.coverage;
    return this.messages.synthesis.coverage(
      ...([strata, ofStrata] as const),
      sayNumber(people, this.messages.language),
      sayNumber(ofPeople, this.messages.language),
    );
  }

  /** A line from nobody to everybody: the middle half of the territories, and the network's figure. */
  #spread({ lower, median, upper, territories }: Spread): TemplateResult {
    const { synthesis } = this.messages;
    const say = (share: number): string => sayPercent(share, this.messages.language);
    const share = this.one.figure?.share;
    return html`<svg
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        role="img"
        aria-label=${synthesis.spreadName}
      >
        <rect class="all" x="0" y="4" width="100" height="2"></rect>
        <rect class="half" x=${lower * 100} y="2" width=${(upper - lower) * 100} height="6"></rect>
        <rect class="middle" x=${median * 100 - 0.3} y="2" width="0.6" height="6"></rect>
        ${
          share === undefined
            ? nothing
            : svg`<rect class="figure" x=${share * 100 - 0.3} y="0" width="0.6" height="10"></rect>`
        }
      </svg>
      <p class="small">${synthesis.spread(say(lower), say(median), say(upper), territories)}</p>`;
  }

  #before(): TemplateResult | typeof nothing {
    const { synthesis } = this.messages;
    const { change, otherVersions } = this.one.before;
    const say = (one: number): string => sayPoints(one, this.messages.language);
    return html`${
      change
        ? html`<p class="small">
            ${synthesis.change(say(change.difference), say(change.low), say(change.high))}
          </p>`
        : nothing
    }${
      otherVersions.length > 0
        ? html`<p class="small">${synthesis.otherWording(otherVersions.join(', '))}</p>`
        : nothing
    }`;
  }

  #details(): TemplateResult {
    const { one, messages } = this;
    const { synthesis } = messages;
    return html`<details>
      <summary>${synthesis.details}</summary>
      <div class="stack">
        ${one.figure ? this.#numbers(one.figure) : nothing}
        <p class="small">${synthesis.rounded(one.rounded)}</p>
        <p class="small">${synthesis.together[one.apart.together]}</p>
        ${
          one.apart.ways.length > 0
            ? synthesisTable(
                synthesis.waysHeading,
                one.apart.ways.map((way) => [synthesis.ways[way.way], way] as const),
                messages,
              )
            : nothing
        }
        ${
          one.sizes.length > 0
            ? synthesisTable(
                synthesis.sizesHeading,
                one.sizes.map((size) => [synthesis.sizes[size.size], size] as const),
                messages,
              )
            : nothing
        }
        <p class="soft small">${synthesis.version(one.version)}</p>
      </div>
    </details>`;
  }

  #numbers({ rawShare, margin, designEffect }: NationalFigure): TemplateResult {
    const { synthesis } = this.messages;
    return html`<ul class="small">
      <li>${synthesis.raw(sayPercent(rawShare, this.messages.language, 1))}</li>
      <li>${synthesis.margin(sayPercent(margin, this.messages.language, 1))}</li>
      <li>
        ${synthesis.designEffect(sayNumber(designEffect, this.messages.language, { digits: 2 }))}
      </li>
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-question-figure': QuestionFigure;
  }
}
