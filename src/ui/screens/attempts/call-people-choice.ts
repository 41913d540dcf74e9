import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Person } from '../../../domain/people/person.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { personName } from '../../cards/people/person-words.ts';
import '../../elements/form/button.ts';
import '../../elements/form/checkbox.ts';
import type { Checkbox } from '../../elements/form/checkbox.ts';
import '../../elements/form/field.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { PAGE_SIZE, pagedList } from '../../kit/lists/paged-list.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

/**
 * Whom to ring: everybody who fits is chosen, and can be taken out one by one. Slot: what is done with them, above their
 * names.
 *
 * Takes: `people` (who fits), `communes`, `commune` ('' for all), `notSeen`, `without` (ids taken out), `error`.
 * Event: the native `input`; `commune`, `notSeen` and `without` are as chosen by then.
 */
@customElement('cm-call-people-choice')
export class CallPeopleChoice extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) people: readonly Person[] = [];
  @property({ attribute: false }) communes: Territory['communes'] = [];
  @property({ attribute: false }) without: ReadonlySet<string> = new Set();
  @property() commune = '';
  @property() error = '';
  @property({ attribute: false }) notSeen = false;
  @state() private shown = PAGE_SIZE;

  protected override render(): TemplateResult {
    const { attempts } = this.messages;
    const chosen = this.people.filter(({ _id }) => !this.without.has(_id)).length;
    return html`<div class="stack">
      <cm-field label=${attempts.commune}>
        <select @input=${this.#onCommune}>
          <option value="" ?selected=${this.commune === ''}>${attempts.everybody}</option>
          ${this.communes.map(
            ({ code, name }) =>
              html`<option value=${code} ?selected=${this.commune === code}>${name}</option>`,
          )}
        </select>
      </cm-field>
      <cm-checkbox
        label=${attempts.notSeen}
        .checked=${this.notSeen}
        @input=${this.#onNotSeen}
      ></cm-checkbox>
      <div class="cluster">
        <strong role="status">${attempts.chosen(chosen)}</strong>
        <cm-button variant="quiet" @click=${this.#onAll}>${attempts.allOfThem}</cm-button>
        <cm-button variant="quiet" @click=${this.#onNone}>${attempts.noneOfThem}</cm-button>
      </div>
      ${this.error ? html`<p class="problem" role="alert">${this.error}</p>` : nothing}
      <slot></slot>
      ${
        this.people.length === 0
          ? html`<p class="soft">${attempts.nobodyHere}</p>`
          : pagedList(
              this.people,
              this.shown,
              ({ _id }) => _id,
              (person) => this.#line(person),
              this.#onMore,
              this.messages,
            )
      }
    </div>`;
  }

  #line(person: Person): TemplateResult {
    return html`<cm-checkbox
      label=${personName(person, this.messages)}
      data-person=${person._id}
      .checked=${!this.without.has(person._id)}
      @input=${this.#onOne}
    ></cm-checkbox>`;
  }

  #onCommune(event: Event): void {
    this.commune = (event.target as HTMLSelectElement).value;
  }

  #onNotSeen(event: Event): void {
    this.notSeen = (event.currentTarget as Checkbox).checked;
  }

  #onOne(event: Event): void {
    const { checked, dataset } = event.currentTarget as Checkbox;
    const without = new Set(this.without);
    const id = dataset['person'] ?? '';
    if (checked) without.delete(id);
    else without.add(id);
    this.without = without;
  }

  #onAll(): void {
    this.#become(new Set());
  }

  #onNone(): void {
    this.#become(new Set(this.people.map(({ _id }) => _id)));
  }

  #become(without: ReadonlySet<string>): void {
    this.without = without;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  readonly #onMore = (): void => {
    this.shown += PAGE_SIZE;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-people-choice': CallPeopleChoice;
  }
}
