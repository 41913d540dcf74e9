import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayWhen } from '../../../messages/kernel/when.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import type { Choice } from '../../elements/form/choice.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { PARTS, SPANS, type RequestDraft, type RequestField } from './request-draft.ts';
import { WrittenEvent } from './request-form-events.ts';

/**
 * For when somebody needs help: first the day as people say it, then the time of day.
 * Takes: `draft`, `missing`. Event: `cm-written`.
 */
@customElement('cm-request-when')
export class RequestWhen extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) draft!: RequestDraft;
  @property({ attribute: false }) missing: readonly RequestField[] = [];

  protected override render(): TemplateResult {
    const { desk } = this.messages;
    return html`<div class="stack">
      <cm-choice
        compact
        label=${desk.when}
        .options=${this.#spans()}
        value=${this.draft.span}
        error=${this.missing.includes('when') ? desk.missing.when : ''}
        @input=${this.#onSpan}
      ></cm-choice>
      ${this.draft.span === 'day' ? this.#day() : nothing}
      <cm-choice
        compact
        label=${desk.part}
        .options=${PARTS.map((value) => ({ value, word: desk.partOptions[value] }))}
        value=${this.draft.part}
        @input=${this.#onPart}
      ></cm-choice>
      ${this.draft.part === 'time' ? this.#time() : nothing}
    </div>`;
  }

  #spans(): readonly { value: string; word: string }[] {
    const { desk, when } = this.messages;
    const { was } = this.draft;
    const kept = was
      ? [{ value: 'as-was', word: desk.asWas(sayWhen({ ...was, minutes: 0 }, today(), when)) }]
      : [];
    return [...kept, ...SPANS.map((value) => ({ value, word: desk.whenOptions[value] }))];
  }

  #day(): TemplateResult {
    const { desk } = this.messages;
    return html`<cm-field
      label=${desk.day}
      error=${this.missing.includes('day') ? desk.missing.day : ''}
    >
      <input type="date" min=${today()} .value=${this.draft.day} @input=${this.#onDay} />
    </cm-field>`;
  }

  #time(): TemplateResult {
    const { desk } = this.messages;
    return html`<cm-field
      label=${desk.time}
      error=${this.missing.includes('time') ? desk.missing.time : ''}
    >
      <input type="time" .value=${this.draft.time} @input=${this.#onTime} />
    </cm-field>`;
  }

  #onSpan(event: Event): void {
    this.#write({ span: (event.target as Choice).value as RequestDraft['span'] });
  }

  #onPart(event: Event): void {
    this.#write({ part: (event.target as Choice).value as RequestDraft['part'] });
  }

  #onDay(event: Event): void {
    this.#write({ day: (event.target as HTMLInputElement).value });
  }

  #onTime(event: Event): void {
    this.#write({ time: (event.target as HTMLInputElement).value.slice(0, 5) });
  }

  #write(change: Partial<RequestDraft>): void {
    this.dispatchEvent(new WrittenEvent(change));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-when': RequestWhen;
  }
}
