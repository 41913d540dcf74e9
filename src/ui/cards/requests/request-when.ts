import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { addDays } from '../../../domain/kernel/when.ts';
import { sayDay, sayWhen } from '../../../messages/kernel/when.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import type { FormView } from '../../kit/forms/form-controller.ts';
import { PARTS, SPANS, type RequestDraft } from './request-draft.ts';

/**
 * For when somebody needs help: first the day as people say it, then the time of day.
 * Takes: `form`.
 */
@customElement('cm-request-when')
export class RequestWhen extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) form!: FormView<RequestDraft>;

  protected override render(): TemplateResult {
    const { desk } = this.messages;
    return html`<div class="stack">
      <cm-choice
        compact
        label=${desk.when}
        .options=${this.#spans()}
        data-field="span"
        .value=${this.form.draft.span}
        error=${this.form.faults.span ?? ''}
      ></cm-choice>
      ${this.form.draft.span === 'day' ? this.#day() : nothing}
      <cm-choice
        compact
        label=${desk.part}
        .options=${PARTS.map((value) => ({ value, word: desk.partOptions[value] }))}
        data-field="part"
        .value=${this.form.draft.part}
      ></cm-choice>
      ${this.form.draft.part === 'time' ? this.#time() : nothing}
    </div>`;
  }

  #spans(): readonly { value: string; word: string }[] {
    const { desk, when } = this.messages;
    const { was } = this.form.draft;
    const kept = was
      ? [{ value: 'as-was', word: desk.asWas(sayWhen({ ...was, minutes: 0 }, today(), when)) }]
      : [];
    // On paper "demain" would be another day.
    const days = when.onPaper && {
      today: sayDay(today(), today(), when),
      tomorrow: sayDay(addDays(today(), 1), today(), when),
    };
    const words = { ...desk.whenOptions, ...days };
    return [...kept, ...SPANS.map((value) => ({ value, word: words[value] }))];
  }

  #day(): TemplateResult {
    const { desk } = this.messages;
    return html`<cm-field label=${desk.day} error=${this.form.faults.day ?? ''}>
      <input type="date" min=${today()} data-field="day" .value=${this.form.draft.day} />
    </cm-field>`;
  }

  #time(): TemplateResult {
    const { desk } = this.messages;
    return html`<cm-field label=${desk.time} error=${this.form.faults.time ?? ''}>
      <input type="time" data-field="time" .value=${this.form.draft.time} />
    </cm-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-when': RequestWhen;
  }
}
