import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { OFFERS, type Offer } from '../../../domain/diagnosis/and-if/missed-help.ts';
import type { Period } from '../../../domain/diagnosis/period.ts';
import { addDays, type Day } from '../../../domain/kernel/when.ts';
import type { Commune } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { ReadableFields } from '../../kit/forms/readable-fields.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/form/field.ts';
import '../../elements/form/stepper.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** What is imagined. `months`: the last twelve; otherwise a year. */
export interface AndIfChoice {
  /** INSEE code; empty: the commune where most was missed. */
  readonly commune: string;
  readonly volunteers: number;
  readonly offers: readonly Offer[];
  readonly period: 'months' | `${number}`;
}

/** Two people who drive and visit, in the commune where most was missed. */
export const FIRST_CHOICE: AndIfChoice = {
  commune: '',
  volunteers: 2,
  offers: ['drive', 'visit'],
  period: 'months',
};

/** A year less a day, so that no day of the year is in it twice. */
const LAST_MONTHS_DAYS = 364;
/** How many more people one may imagine. */
const MOST = 5;
/** How many years one may look back. */
const YEARS = 3;

/** The days that are looked at. */
export function daysOf({ period }: Pick<AndIfChoice, 'period'>, today: Day): Period {
  return period === 'months'
    ? { from: addDays(today, -LAST_MONTHS_DAYS), to: today }
    : { from: `${period}-01-01`, to: `${period}-12-31` };
}

/** The words of the days that are looked at. */
export function periodName(
  { period }: Pick<AndIfChoice, 'period'>,
  { diagnosis: { andIf } }: Messages,
): string {
  return period === 'months' ? andIf.lastMonths : andIf.year(period);
}

/**
 * Who would come, from where, to do what. Takes: `choice`, `communes` with how much was missed in each,
 * `today`. Its fields are named by
 * `data-field`, so that whoever holds the choice hears each of them (`changeIn`).
 */
@customElement('cm-and-if-form')
export class AndIfForm extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        display: grid;
        gap: var(--cm-space-4) var(--cm-space-5);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
        align-items: start;
      }

      fieldset {
        min-width: 0;
        padding: 0;
        margin: 0;
        border: 0;
      }

      legend {
        padding: 0;
        font-weight: var(--cm-weight-strong);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) choice = FIRST_CHOICE;
  @property({ attribute: false }) communes: readonly (Commune & { readonly missed: number })[] = [];
  @property() today: Day = '';

  constructor() {
    super();
    new ReadableFields(this);
  }

  protected override render(): TemplateResult {
    const { andIf } = this.messages.diagnosis;
    const { commune, offers, volunteers } = this.choice;
    return html`
      <cm-field label=${andIf.commune} hint=${andIf.communeHint}>
        <select data-field="commune">
          ${this.communes.map(
            ({ code, missed, name }) =>
              html`<option value=${code} ?selected=${code === commune}>
                ${name} (${missed})
              </option>`,
          )}
        </select>
      </cm-field>
      <cm-stepper
        data-field="volunteers"
        label=${andIf.volunteers}
        unit=${andIf.volunteersUnit(volunteers)}
        less=${andIf.less}
        more=${andIf.more}
        min="1"
        max=${MOST}
        .value=${volunteers}
      ></cm-stepper>
      <fieldset>
        <legend>${andIf.offers}</legend>
        ${OFFERS.map(
          (offer) =>
            html`<cm-checkbox
              data-field="offers"
              data-value=${offer}
              label=${andIf.offer[offer]}
              ?checked=${offers.includes(offer)}
            ></cm-checkbox>`,
        )}
      </fieldset>
      ${this.#period()}
    `;
  }

  #period(): TemplateResult {
    const thisYear = Number(this.today.slice(0, 4));
    const years = Array.from({ length: YEARS }, (_, ago): `${number}` => `${thisYear - ago}`);
    return html`<cm-field label=${this.messages.diagnosis.andIf.period}>
      <select data-field="period">
        ${(['months', ...years] as const).map(
          (period) =>
            html`<option value=${period} ?selected=${period === this.choice.period}>
              ${periodName({ period }, this.messages)}
            </option>`,
        )}
      </select>
    </cm-field>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-and-if-form': AndIfForm;
  }
}
