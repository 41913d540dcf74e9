import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { kindsHere } from '../../../domain/territory/kinds-here.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/field.ts';
import { communeOptions } from '../../cards/territory/commune-options.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';
import { FIRST_CHOICE, GROUPS, type RequestChoice } from './request-choice.ts';

/** State, kind and commune of the requests that are shown. Takes: `choice`. Event: `input`. */
@customElement('cm-request-filters')
export class RequestFilters extends LitElement {
  static override styles = [
    listStyles,
    css`
      @media (max-width: 40rem) {
        .filters {
          grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.5rem), 1fr));
        }

        .filters > :first-child {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) choice: Pick<RequestChoice, 'group' | 'kind' | 'commune'> =
    FIRST_CHOICE;

  protected override render(): TemplateResult {
    const { requests, vocabulary } = this.messages;
    const { group, kind, commune } = this.choice;
    return html`<div class="filters">
      <cm-field label=${requests.phaseFilter}>
        <select data-field="group">
          ${GROUPS.map((value) => option(value, requests.phases[value], group))}
        </select>
      </cm-field>
      <cm-field label=${requests.kindFilter}>
        <select data-field="kind">
          ${option('', requests.allKinds, kind)}
          ${kindsHere(this.territory).map(({ id }) => option(id, vocabulary.kindWord(id), kind))}
        </select>
      </cm-field>
      <cm-field label=${requests.communeFilter}>
        <select data-field="commune">
          ${communeOptions(this.territory, commune, requests.allCommunes)}
        </select>
      </cm-field>
    </div>`;
  }
}

function option(value: string, word: string, chosen: string): TemplateResult {
  return html`<option value=${value} ?selected=${value === chosen}>${word}</option>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-filters': RequestFilters;
  }
}
