import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MissionKind } from '../../../domain/kernel/kind.ts';
import { MISSION_KINDS } from '../../../domain/kernel/kind.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import type { Choice } from '../../elements/form/choice.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import { kindIcons } from '../../elements/signs/kind-icons.ts';
import '../../elements/status/notice.ts';
import { focusFirstError } from '../../kit/first-error.ts';
import { missingIn, type RequestDraft, type RequestField } from './request-draft.ts';
import { RequestSubmittedEvent, WrittenEvent } from './request-form-events.ts';
import { requestFormStyles } from './request-form.styles.ts';
import './request-more.ts';
import './request-when.ts';
import './request-where.ts';
import { readBack } from './request-words.ts';

/**
 * One request in under a minute: their words first, then what, when, where; read back in a sentence.
 *
 * Takes: `draft`, `person`, `use` (`publish`: keep or offer; `note`: keep only; `amend`: correct),
 * `busy`, `problem` (why it was refused, in words).
 * Events: `cm-written` (a change of the draft), `cm-request-submitted`, `cm-went-back` when correcting.
 */
@customElement('cm-request-form')
export class RequestForm extends LitElement {
  static override styles = requestFormStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) draft!: RequestDraft;
  @property({ attribute: false }) person: Person | undefined;
  @property() use: 'publish' | 'note' | 'amend' = 'publish';
  @property({ type: Boolean }) busy = false;
  @property() problem = '';
  @state() private tried = false;

  protected override render(): TemplateResult {
    const { app, desk } = this.messages;
    const missing = this.#missing;
    return html`<form novalidate @submit=${this.#onSubmit}>
      <cm-field label=${desk.said} hint=${desk.saidHint} optional=${app.optional}>
        <textarea
          rows="2"
          maxlength="4000"
          .value=${this.draft.said}
          @input=${this.#onSaid}
        ></textarea>
      </cm-field>
      ${this.#kinds(missing)}
      <cm-request-when .draft=${this.draft} .missing=${missing}></cm-request-when>
      <cm-request-where .draft=${this.draft} .missing=${missing}></cm-request-where>
      <details ?open=${this.#hasMore}>
        <summary>${desk.more}</summary>
        <cm-request-more .draft=${this.draft}></cm-request-more>
      </details>
      ${this.#readBack()}
      <p class="problem" role="alert">${this.problem}</p>
      ${this.#buttons()}
    </form>`;
  }

  #kinds(missing: readonly RequestField[]): TemplateResult {
    const { desk, vocabulary } = this.messages;
    const offered = this.territory?.kinds.length ? this.territory.kinds : MISSION_KINDS;
    const { kind } = this.draft;
    const shown = kind && !offered.includes(kind) ? [...offered, kind] : offered;
    return html`<cm-choice
      compact
      label=${desk.kind}
      .options=${shown.map((value) => ({
        value,
        word: vocabulary.kinds[value],
        icon: kindIcons[value],
      }))}
      value=${kind}
      error=${missing.includes('kind') ? desk.missing.kind : ''}
      @input=${this.#onKind}
    ></cm-choice>`;
  }

  #readBack(): TemplateResult | typeof nothing {
    const words = readBack(this.draft, this.person, today(), this.messages, this.territory);
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
    if (this.use === 'amend') {
      return html`<div class="actions">
        <cm-button type="submit" variant="primary" icon="check" ?busy=${this.busy}
          >${app.save}</cm-button
        >
        <cm-button variant="quiet" @click=${this.#onBack}>${app.cancel}</cm-button>
      </div>`;
    }
    if (this.use === 'note') {
      return html`<cm-button type="submit" variant="primary" icon="check" wide ?busy=${this.busy}
        >${desk.noteOnly}</cm-button
      >`;
    }
    return html`<div class="actions">
      <cm-button type="submit" variant="primary" icon="send" ?busy=${this.busy}
        >${desk.noteAndPublish}</cm-button
      >
      <cm-button ?disabled=${this.busy} @click=${this.#onNote}>${desk.note}</cm-button>
    </div>`;
  }

  get #missing(): readonly RequestField[] {
    return this.tried ? missingIn(this.draft) : [];
  }

  /** What was written there before must not hide when the form is filled from a draft. */
  get #hasMore(): boolean {
    const { instructions, requesterName, needs, places } = this.draft;
    return Boolean(instructions || requesterName || needs.length > 0 || places > 1);
  }

  #onSaid(event: Event): void {
    const said = (event.target as HTMLTextAreaElement).value;
    this.dispatchEvent(new WrittenEvent({ said }));
  }

  #onKind(event: Event): void {
    this.dispatchEvent(new WrittenEvent({ kind: (event.target as Choice).value as MissionKind }));
  }

  #onBack(): void {
    this.dispatchEvent(new WentBackEvent());
  }

  #onNote(): void {
    this.#send(false);
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    if (!this.busy) this.#send(this.use === 'publish');
  }

  #send(publish: boolean): void {
    this.tried = true;
    if (missingIn(this.draft).length > 0) {
      void focusFirstError(this);
      return;
    }
    this.dispatchEvent(new RequestSubmittedEvent(publish));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-form': RequestForm;
  }
}
