import { consume } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { wordingOf } from '../../../domain/surveys/core-questions.ts';
import {
  fits,
  NO_ANSWERS,
  type Choice,
  type NoAnswer,
  type Question,
  type Said,
  type Wording,
} from '../../../domain/surveys/question.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import type { Checkbox } from '../../elements/form/checkbox.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/form/field.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { FigureKeys } from '../../kit/forms/figure-keys.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** As the contract has it for several sentences. */
const MOST_LETTERS = 4_000;

/** Somebody answered a question, or said that they would not. */
export class SaidEvent extends Event {
  static readonly type = 'cm-said';

  constructor(
    readonly question: Question,
    readonly said: Said,
  ) {
    super(SaidEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * One question to read aloud, and its answers: a tap, or its figure on the keyboard.
 * Takes: `question`, `said` (what was answered before), `overline`. Event: `cm-said`.
 */
@customElement('cm-asked-question')
export class AskedQuestion extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        display: grid;
        gap: var(--cm-space-4);
      }

      h2 {
        font-size: 1.5rem;
        outline: none;
      }

      .answers {
        display: grid;
        gap: var(--cm-space-3);
      }

      .none {
        display: flex;
        flex-wrap: wrap;
        gap: var(--cm-space-3);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) question!: Question;
  @property({ attribute: false }) said: Said | undefined;
  @property() overline = '';
  @state() private chosen: readonly string[] = [];
  @state() private text = '';
  @state() private isQuotable = false;
  @query('h2') private heading!: HTMLElement | null;

  constructor() {
    super();
    new FigureKeys(this, (figure) => this.#onFigure(figure));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('question')) return;
    const { said } = this;
    this.chosen = said && 'codes' in said ? said.codes : [];
    this.text =
      said && 'words' in said ? said.words : said && 'number' in said ? String(said.number) : '';
    this.isQuotable = said !== undefined && 'words' in said && said.quotable === true;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Whoever hears the screen hears the next question; the first one is not taken from what stands before it.
    if (changed.get('question')) this.heading?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const wording = wordingOf(this.question);
    if (!wording) return nothing;
    const { surveys } = this.messages;
    return html`
      <div>
        <p>${this.overline}</p>
        <h2 tabindex="-1">${wording.text}</h2>
      </div>
      <div class="answers" role="group" aria-label=${wording.text}>${this.#answers(wording)}</div>
      <div class="none">
        ${NO_ANSWERS.map(
          (none) =>
            html`<cm-button variant="quiet" data-none=${none} @click=${this.#onNone}
              >${surveys.noAnswers[none]}</cm-button
            >`,
        )}
      </div>
    `;
  }

  #answers(wording: Wording): TemplateResult {
    if (wording.kind === 'one') return html`${wording.choices.map((choice) => this.#one(choice))}`;
    return html`${this.#control(wording)}
      <cm-button
        variant="primary"
        icon="arrow-right"
        wide
        ?disabled=${!this.#written(wording)}
        @click=${this.#onNext}
        >${this.messages.surveys.next}</cm-button
      >`;
  }

  #one({ code, label }: Choice): TemplateResult {
    const isChosen = this.chosen.includes(code);
    return html`<cm-button
      wide
      icon=${isChosen ? 'check' : ''}
      data-code=${code}
      @click=${this.#onChosen}
      >${label}</cm-button
    >`;
  }

  #control({ kind, choices, text }: Wording): TemplateResult {
    const { surveys } = this.messages;
    if (kind === 'several')
      return html`${choices.map(
        ({ code, label }) =>
          html`<cm-checkbox
            label=${label}
            ?checked=${this.chosen.includes(code)}
            data-code=${code}
            @input=${this.#onToggled}
          ></cm-checkbox>`,
      )}`;
    if (kind === 'number')
      return html`<cm-field label=${surveys.anyNumber} error=${this.#badNumber}
        ><input inputmode="numeric" autocomplete="off" .value=${this.text} @input=${this.#onText}
      /></cm-field>`;
    return html`<cm-field label=${surveys.words} error=${this.#badLength}>
        <textarea
          rows="4"
          maxlength=${MOST_LETTERS}
          aria-label=${text}
          .value=${this.text}
          @input=${this.#onText}
        ></textarea>
      </cm-field>
      <cm-checkbox
        label=${surveys.quotable}
        ?checked=${this.isQuotable}
        @input=${this.#onQuotable}
      ></cm-checkbox>`;
  }

  /** What stands there, when it is an answer. */
  #written(wording: Wording): Said | undefined {
    const said = this.#saidIn(wording);
    return said && fits(wording, said) ? said : undefined;
  }

  #saidIn({ kind }: Wording): Said | undefined {
    if (kind === 'several') return this.chosen.length > 0 ? { codes: this.chosen } : undefined;
    const text = this.text.trim();
    if (text === '') return undefined;
    if (kind === 'number') return this.#badNumber ? undefined : { number: Number(text) };
    if (this.#badLength) return undefined;
    return { words: text, ...(this.isQuotable && { quotable: true }) };
  }

  /** Said while it is written: nobody wonders why they cannot go on. */
  get #badNumber(): string {
    const text = this.text.trim();
    return text === '' || /^\d+$/.test(text) ? '' : this.messages.surveys.badNumber;
  }

  get #badLength(): string {
    const { length } = this.text;
    return length > MOST_LETTERS ? this.messages.app.form.unread.long(MOST_LETTERS, length) : '';
  }

  #onNone(event: Event): void {
    this.#say({ none: (event.currentTarget as HTMLElement).dataset['none'] as NoAnswer });
  }

  #onChosen(event: Event): void {
    this.#say({ codes: [codeOf(event)] });
  }

  #onToggled(event: Event): void {
    const code = codeOf(event);
    this.chosen = this.chosen.includes(code)
      ? this.chosen.filter((one) => one !== code)
      : [...this.chosen, code];
  }

  #onQuotable(event: Event): void {
    this.isQuotable = (event.currentTarget as Checkbox).checked;
  }

  #onNext(): void {
    const wording = wordingOf(this.question);
    const said = wording && this.#written(wording);
    if (said) this.#say(said);
  }

  #onText(event: Event): void {
    this.text = (event.target as HTMLInputElement | HTMLTextAreaElement).value;
  }

  /** Figures choose, as on the keypad beside a telephone. */
  #onFigure(figure: number): void {
    const wording = wordingOf(this.question);
    const choice = wording?.kind === 'one' ? wording.choices[figure - 1] : undefined;
    if (choice) this.#say({ codes: [choice.code] });
  }

  #say(said: Said): void {
    this.dispatchEvent(new SaidEvent(this.question, said));
  }
}

function codeOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset['code'] ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-asked-question': AskedQuestion;
  }
  interface HTMLElementEventMap {
    [SaidEvent.type]: SaidEvent;
  }
}
