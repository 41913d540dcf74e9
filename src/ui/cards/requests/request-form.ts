import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { kindsOnOffer } from '../../../domain/territory/kind-list.ts';
import { kindHere } from '../../../domain/territory/kinds-here.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import { kindIcons } from '../../elements/signs/kind-icons.ts';
import '../../elements/layout/action-bar.ts';
import '../../elements/status/notice.ts';
import type { FormView } from '../../kit/forms/form-controller.ts';
import type { RequestDraft } from './request-draft.ts';
import { requestFormStyles } from './request-form.styles.ts';
import './request-more.ts';
import './request-when.ts';
import './request-where.ts';
import { readBack } from './request-words.ts';

/** How the button is called that keeps a request without offering it to volunteers. */
export const NOTE_ONLY = 'note-only';

/**
 * One request in under a minute: their words first, then what, when, where; read back in a sentence.
 * Takes: `form`, `person`, `use` (`publish`: keep or offer; `note`: keep only; `amend`: correct).
 */
@customElement('cm-request-form')
export class RequestForm extends LitElement {
  static override styles = requestFormStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) form!: FormView<RequestDraft>;
  @property({ attribute: false }) person: Person | undefined;
  @property() use: 'publish' | 'note' | 'amend' = 'publish';

  protected override render(): TemplateResult {
    const { app, desk } = this.messages;
    const { form } = this;
    return html`<form novalidate @submit=${form.onSubmit}>
      <cm-field label=${desk.said} hint=${desk.saidHint} optional=${app.optional}>
        <textarea rows="2" maxlength="4000" data-field="said" .value=${form.draft.said}></textarea>
      </cm-field>
      ${this.#kinds()}
      <cm-request-when .form=${form}></cm-request-when>
      <cm-request-where .form=${form}></cm-request-where>
      <details ?open=${this.#hasMore}>
        <summary>${desk.more}</summary>
        <cm-request-more .form=${form}></cm-request-more>
      </details>
      ${this.#readBack()} ${form.problemLine()} ${this.#buttons()}
    </form>`;
  }

  #kinds(): TemplateResult {
    const { desk, vocabulary } = this.messages;
    const offered = kindsOnOffer(this.territory);
    const { kind } = this.form.draft;
    const shown = kind && !offered.includes(kind) ? [...offered, kind] : offered;
    return html`<cm-choice
      compact
      label=${desk.kind}
      .options=${shown.map((value) => ({
        value,
        word: vocabulary.kindWord(value),
        icon: kindIcons[kindHere(value, this.territory).symbol],
      }))}
      data-field="kind"
      .value=${kind}
      error=${this.form.faults.kind ?? ''}
    ></cm-choice>`;
  }

  #readBack(): TemplateResult | typeof nothing {
    const words = readBack(this.form.draft, this.person, today(), this.messages, this.territory);
    if (!words) return nothing;
    return html`<cm-notice
      tone="know"
      icon="message-square-text"
      heading=${this.messages.desk.readBack}
      ><span class="read-back">${words}</span></cm-notice
    >`;
  }

  #buttons(): TemplateResult {
    const { app, desk } = this.messages;
    const { busy, cancel } = this.form;
    if (this.use === 'amend') {
      return html`<cm-action-bar>
        <div class="actions">
          <cm-button type="submit" variant="primary" icon="check" ?busy=${busy}
            >${app.save}</cm-button
          >
          <cm-button variant="quiet" @click=${cancel}>${app.cancel}</cm-button>
        </div>
      </cm-action-bar>`;
    }
    if (this.use === 'note') {
      return html`<cm-action-bar>
        <cm-button type="submit" variant="primary" icon="check" wide ?busy=${busy}
          >${desk.noteOnly}</cm-button
        >
      </cm-action-bar>`;
    }
    return html`<cm-action-bar>
      <div class="actions">
        <cm-button type="submit" variant="primary" icon="send" ?busy=${busy}
          >${desk.noteAndPublish}</cm-button
        >
        <cm-button ?disabled=${busy} @click=${this.#onNote}>${desk.note}</cm-button>
      </div>
    </cm-action-bar>`;
  }

  /** What was written there before must not hide when the form is filled from a draft. */
  get #hasMore(): boolean {
    const { instructions, requesterName, needs, places } = this.form.draft;
    return Boolean(instructions || requesterName || needs.length > 0 || places > 1);
  }

  #onNote(): void {
    void this.form.submit(NOTE_ONLY);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-form': RequestForm;
  }
}
