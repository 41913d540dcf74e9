import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { MISSION_KINDS, type MissionKind } from '../../../domain/kernel/kind.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import type { Checkbox } from '../../elements/form/checkbox.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/form/field.ts';
import type { Stepper } from '../../elements/form/stepper.ts';
import '../../elements/form/stepper.ts';
import type { AddressWrittenEvent } from '../../cards/addresses/address-events.ts';
import '../../cards/addresses/address-field.ts';
import { communeOptions } from '../../cards/territory/commune-options.ts';
import { focusFirstError } from '../../kit/first-error.ts';
import { formStyles } from '../../kit/form.styles.ts';
import { wrongInVolunteer, type VolunteerDraft, type VolunteerField } from './volunteer-draft.ts';

/** Somebody wrote or chose something. */
export class VolunteerWrittenEvent extends Event {
  static readonly type = 'cm-volunteer-written';
  readonly change: Partial<VolunteerDraft>;

  constructor(change: Partial<VolunteerDraft>) {
    super(VolunteerWrittenEvent.type);
    this.change = change;
  }
}

/** The form is complete. */
export class VolunteerSubmittedEvent extends Event {
  static readonly type = 'cm-volunteer-submitted';
  constructor() {
    super(VolunteerSubmittedEvent.type);
  }
}

/**
 * Who a volunteer is and what they like to do. Takes: `draft`, `busy`, `problem`.
 * Events: `cm-volunteer-written`, `cm-volunteer-submitted`.
 */
@customElement('cm-volunteer-form')
export class VolunteerForm extends LitElement {
  static override styles = [
    formStyles,
    css`
      form {
        max-width: 44rem;
      }

      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
        margin-bottom: var(--cm-space-2);
        font-weight: var(--cm-weight-strong);
      }

      .kinds {
        display: grid;
        gap: var(--cm-space-2);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) draft!: VolunteerDraft;
  @property({ type: Boolean }) busy = false;
  @property() problem = '';
  @state() private tried = false;

  protected override render(): TemplateResult {
    const { addresses, app, desk, volunteers } = this.messages;
    return html`<form novalidate @submit=${this.#onSubmit}>
      ${this.#line('given', volunteers.given)} ${this.#line('family', volunteers.family)}
      ${this.#line('phone', volunteers.phone)}
      <cm-address-field
        label=${addresses.home}
        hint=${addresses.homeHint}
        optional=${app.optional}
        rough
        .text=${this.draft.address}
        .commune=${this.draft.commune}
        .point=${this.draft.home}
        @cm-address-written=${this.#onHome}
      ></cm-address-field>
      <cm-field label=${volunteers.commune} error=${this.#fault('commune')}>
        <select data-field="commune" @change=${this.#onText}>
          ${communeOptions(this.territory, this.draft.commune, desk.chooseCommune)}
        </select>
      </cm-field>
      ${this.#kinds()}
      <cm-stepper
        label=${volunteers.maxKm}
        unit="km"
        min="1"
        max="200"
        step="5"
        .value=${this.draft.maxKm}
        less=${this.messages.mission.less}
        more=${this.messages.mission.moreWord}
        @input=${this.#onKm}
      ></cm-stepper>
      <cm-field label=${volunteers.words} hint=${volunteers.wordsHint} optional=${app.optional}>
        <textarea
          rows="2"
          maxlength="4000"
          data-field="words"
          .value=${this.draft.words}
          @input=${this.#onText}
        ></textarea>
      </cm-field>
      <p class="problem" role="alert">${this.problem}</p>
      <div class="actions">
        <cm-button type="submit" variant="primary" icon="check" ?busy=${this.busy}
          >${app.save}</cm-button
        >
      </div>
    </form>`;
  }

  #line(field: 'given' | 'family' | 'phone', label: string): TemplateResult {
    const isPhone = field === 'phone';
    return html`<cm-field
      label=${label}
      optional=${isPhone ? this.messages.app.optional : ''}
      error=${this.#fault(field)}
    >
      <input
        type=${isPhone ? 'tel' : 'text'}
        maxlength=${isPhone ? 30 : 200}
        autocomplete="off"
        data-field=${field}
        .value=${this.draft[field]}
        @input=${this.#onText}
      />
    </cm-field>`;
  }

  #kinds(): TemplateResult {
    const { volunteers, vocabulary } = this.messages;
    return html`<fieldset>
      <legend>${volunteers.kinds}</legend>
      <p class="soft small">${volunteers.kindsHint}</p>
      <div class="kinds">
        ${MISSION_KINDS.map(
          (kind) =>
            html`<cm-checkbox
              label=${vocabulary.kinds[kind]}
              data-kind=${kind}
              ?checked=${this.draft.kinds.includes(kind)}
              @input=${this.#onKind}
            ></cm-checkbox>`,
        )}
      </div>
    </fieldset>`;
  }

  #fault(field: VolunteerField): string {
    const wrong = this.tried && wrongInVolunteer(this.draft).includes(field);
    return wrong ? this.messages.people.missing[field] : '';
  }

  #onText(event: Event): void {
    const control = event.target as HTMLInputElement;
    this.#write({ [control.dataset['field'] ?? '']: control.value });
  }

  #onHome({ change }: AddressWrittenEvent): void {
    const { text, commune } = change;
    this.#write({
      ...(text !== undefined && { address: text }),
      ...(commune !== undefined && { commune }),
      ...('point' in change && { home: change.point }),
    });
  }

  #onKind(event: Event): void {
    const kind = (event.currentTarget as HTMLElement).dataset['kind'] as MissionKind;
    const others = this.draft.kinds.filter((one) => one !== kind);
    this.#write({ kinds: (event.target as Checkbox).checked ? [...others, kind] : others });
  }

  #onKm(event: Event): void {
    this.#write({ maxKm: Math.round((event.target as Stepper).value) });
  }

  #write(change: Partial<VolunteerDraft>): void {
    this.dispatchEvent(new VolunteerWrittenEvent(change));
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.tried = true;
    if (wrongInVolunteer(this.draft).length > 0) void focusFirstError(this);
    else if (!this.busy) this.dispatchEvent(new VolunteerSubmittedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-form': VolunteerForm;
  }
  interface HTMLElementEventMap {
    [VolunteerWrittenEvent.type]: VolunteerWrittenEvent;
    [VolunteerSubmittedEvent.type]: VolunteerSubmittedEvent;
  }
}
