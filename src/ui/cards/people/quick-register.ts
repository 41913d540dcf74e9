import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { People } from '../../../data/people/people.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Person, PersonDetails } from '../../../domain/people/person.ts';
import type { Point } from '../../../domain/kernel/place.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext, peopleContext } from '../../kit/contexts.ts';
import { problemWords } from '../../kit/problem-words.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import type { AddressWrittenEvent } from '../addresses/address-events.ts';
import '../addresses/address-field.ts';
import { communeOptions } from '../territory/commune-options.ts';
import { focusFirstError } from '../../kit/first-error.ts';
import { formStyles } from '../../kit/form.styles.ts';
import { PersonPickedEvent } from './person-card.ts';
import { isPhone } from './person-draft.ts';
import './possible-duplicates-notice.ts';

type Field = 'given' | 'family' | 'phone' | 'commune' | 'address';

/**
 * Registers a caller in five fields, to be completed later. Takes: `text` (what was searched: a
 * name or a number). Events: `cm-person-picked` with the new person, or the known one; `cm-went-back`.
 */
@customElement('cm-quick-register')
export class QuickRegister extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: peopleContext }) people!: People;
  @property() text = '';
  @state() private fields: Record<Field, string> = emptyFields();
  @state() private point: Point | undefined;
  @state() private tried = false;
  @state() private busy = false;
  @state() private problem = '';
  @state() private possibleDuplicates: readonly Person[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const isNumber = /^[+\d\s.]+$/.test(this.text);
    this.fields = { ...emptyFields(), [isNumber ? 'phone' : 'family']: this.text.trim() };
  }

  protected override render(): TemplateResult {
    const { app, desk, people } = this.messages;
    return html`<form novalidate @submit=${this.#onSubmit}>
      ${this.#field('given', people.given)} ${this.#field('family', people.family)}
      ${this.#field('phone', people.phone)}
      <cm-address-field
        label=${people.address}
        error=${this.#error('address')}
        .text=${this.fields.address}
        .commune=${this.fields.commune}
        .point=${this.point}
        @cm-address-written=${this.#onAddress}
      ></cm-address-field>
      <cm-field label=${people.commune} error=${this.#error('commune')}>
        <select data-field="commune" @change=${this.#onText}>
          ${communeOptions(this.territory, this.fields.commune, desk.chooseCommune)}
        </select>
      </cm-field>
      ${
        this.possibleDuplicates.length > 0
          ? html`<cm-twins-notice
              picks
              .possibleDuplicates=${this.possibleDuplicates}
              @cm-twins-ignored=${this.#onDuplicatesIgnored}
            ></cm-twins-notice>`
          : nothing
      }
      <p class="problem" role="alert">${this.problem}</p>
      <div class="actions">
        <cm-button type="submit" variant="primary" icon="user-round-plus" ?busy=${this.busy}
          >${desk.registerQuick}</cm-button
        >
        <cm-button variant="quiet" @click=${this.#onBack}>${app.cancel}</cm-button>
      </div>
    </form>`;
  }

  #field(field: 'given' | 'family' | 'phone', label: string): TemplateResult {
    const isPhoneField = field === 'phone';
    return html`<cm-field
      label=${label}
      optional=${isPhoneField ? this.messages.app.optional : ''}
      error=${this.#error(field)}
    >
      <input
        type=${isPhoneField ? 'tel' : 'text'}
        maxlength=${isPhoneField ? 30 : 200}
        autocomplete="off"
        data-field=${field}
        .value=${this.fields[field]}
        @input=${this.#onText}
      />
    </cm-field>`;
  }

  #error(field: Field): string {
    if (!this.tried) return '';
    const value = this.fields[field].trim();
    const wrong = field === 'phone' ? value !== '' && !isPhone(value) : value === '';
    return wrong ? this.messages.people.missing[field] : '';
  }

  #onText(event: Event): void {
    const control = event.target as HTMLInputElement | HTMLSelectElement;
    this.fields = { ...this.fields, [control.dataset['field'] as Field]: control.value };
    this.possibleDuplicates = [];
  }

  #onAddress({ change }: AddressWrittenEvent): void {
    const { address, commune } = this.fields;
    this.fields = {
      ...this.fields,
      address: change.text ?? address,
      commune: change.commune ?? commune,
    };
    if ('point' in change) this.point = change.point;
    this.possibleDuplicates = [];
  }

  #onBack(): void {
    this.dispatchEvent(new WentBackEvent());
  }

  #onDuplicatesIgnored(): void {
    void this.#register();
  }

  async #onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried = true;
    const wrong = (Object.keys(this.fields) as Field[]).some((field) => this.#error(field) !== '');
    if (wrong) {
      void focusFirstError(this);
      return;
    }
    this.possibleDuplicates = await this.people.possibleDuplicates(this.#details);
    if (this.possibleDuplicates.length === 0) await this.#register();
  }

  get #details(): PersonDetails {
    const { given, family, phone, commune, address } = this.fields;
    const number = phone.trim();
    return {
      given: given.trim(),
      family: family.trim(),
      phones: number ? [{ number }] : [],
      commune,
      address: address.trim(),
      ...(this.point && { point: this.point }),
    };
  }

  async #register(): Promise<void> {
    this.busy = true;
    const result = await this.people.register(this.#details);
    this.busy = false;
    if (result.ok) this.dispatchEvent(new PersonPickedEvent(result.subject as Id<'person'>));
    else this.problem = problemWords(this.messages, result.refusal);
  }
}

function emptyFields(): Record<Field, string> {
  return { given: '', family: '', phone: '', commune: '', address: '' };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-quick-register': QuickRegister;
  }
}
