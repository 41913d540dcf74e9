import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { People } from '../../../data/people/people.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext, peopleContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../addresses/address-field.ts';
import { communeOptions } from '../territory/commune-options.ts';
import { PersonPickedEvent } from './person-card.ts';
import {
  EMPTY_QUICK_PERSON,
  quickPersonFaults,
  quickPersonOf,
  type QuickPersonDraft,
} from './quick-person-draft.ts';
import './possible-duplicates-notice.ts';

/** How the button is called that registers somebody who only looks like a known person. */
const ANYWAY = 'anyway';

/**
 * Registers a caller in five fields, to be completed later. Takes: `text` (what was searched: a name
 * or a number), `draft-key`. Events: `cm-person-picked` with the new person, or the known one;
 * `cm-went-back`.
 */
@customElement('cm-quick-register')
export class QuickRegister extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: peopleContext }) people!: People;
  @property() text = '';
  @property({ attribute: 'draft-key' }) draftKey = '';
  @state() private possibleDuplicates: readonly Person[] = [];

  readonly #form = new FormController<QuickPersonDraft, CommandResult>(this, {
    start: () => EMPTY_QUICK_PERSON,
    draftKey: () => this.draftKey,
    faults: (draft) => quickPersonFaults(draft, this.messages),
    submit: (draft, how) => this.#register(draft, how === ANYWAY),
    done: ({ subject }) => this.dispatchEvent(new PersonPickedEvent(subject as Id<'person'>)),
    leave: () => this.dispatchEvent(new WentBackEvent()),
  });

  protected override firstUpdated(): void {
    void this.#writeSearched();
  }

  /** What was searched for is the first that is written. */
  async #writeSearched(): Promise<void> {
    await this.updateComplete;
    const text = this.text.trim();
    const isNumber = /^[+\d\s.]+$/.test(text);
    if (text) this.#form.write({ [isNumber ? 'phone' : 'family']: text });
  }

  protected override render(): TemplateResult {
    const { app, desk, people } = this.messages;
    const { busy, cancel, draft, faults, onSubmit } = this.#form;
    return html`<form
      novalidate
      @submit=${onSubmit}
      @input=${this.#onWritten}
      @cm-written=${this.#onWritten}
    >
      ${restoredNotice(this.#form, this.messages)} ${this.#field('given', people.given)}
      ${this.#field('family', people.family)} ${this.#field('phone', people.phone)}
      <cm-address-field
        label=${people.address}
        error=${faults.address ?? ''}
        .text=${draft.address}
        .commune=${draft.commune}
        .point=${draft.point}
      ></cm-address-field>
      <cm-field label=${people.commune} error=${faults.commune ?? ''}>
        <select data-field="commune">
          ${communeOptions(this.territory, draft.commune, desk.chooseCommune)}
        </select>
      </cm-field>
      ${this.#duplicates()} ${this.#form.problemLine()}
      <div class="actions">
        <cm-button type="submit" variant="primary" icon="user-round-plus" ?busy=${busy}
          >${desk.registerQuick}</cm-button
        >
        <cm-button variant="quiet" @click=${cancel}>${app.cancel}</cm-button>
      </div>
    </form>`;
  }

  #field(field: 'given' | 'family' | 'phone', label: string): TemplateResult {
    const { draft, faults } = this.#form;
    const isPhone = field === 'phone';
    return html`<cm-field
      label=${label}
      optional=${isPhone ? this.messages.app.optional : ''}
      error=${faults[field] ?? ''}
    >
      <input
        type=${isPhone ? 'tel' : 'text'}
        maxlength=${isPhone ? 30 : 200}
        autocomplete="off"
        data-field=${field}
        .value=${draft[field]}
      />
    </cm-field>`;
  }

  #duplicates(): TemplateResult | typeof nothing {
    if (this.possibleDuplicates.length === 0) return nothing;
    return html`<cm-twins-notice
      data-question
      tabindex="-1"
      picks
      .possibleDuplicates=${this.possibleDuplicates}
    >
      <cm-button @click=${this.#onAnyway}>${this.messages.people.twinsIgnore}</cm-button>
    </cm-twins-notice>`;
  }

  /** Nothing is registered yet when somebody who is known may be meant. */
  async #register(draft: QuickPersonDraft, isAnyway: boolean): Promise<CommandResult | undefined> {
    const details = quickPersonOf(draft);
    this.possibleDuplicates = isAnyway ? [] : await this.people.possibleDuplicates(details);
    return this.possibleDuplicates.length > 0 ? undefined : this.people.register(details);
  }

  #onWritten(): void {
    this.possibleDuplicates = [];
  }

  #onAnyway(): void {
    void this.#form.submit(ANYWAY);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-quick-register': QuickRegister;
  }
}
