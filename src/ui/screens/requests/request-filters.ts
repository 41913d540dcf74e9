import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RequestFilter } from '../../../data/requests/requests.ts';
import { MISSION_KINDS, type MissionKind } from '../../../domain/kernel/kind.ts';
import { isLive, PHASES, type Phase } from '../../../domain/requests/phase.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/field.ts';
import { communeOptions } from '../../cards/territory/commune-options.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';

/** The groups of phases by which coordinators look at requests. */
const GROUPS = ['live', 'noted', 'open', 'confirmed', 'ended', 'all'] as const;

/** What is chosen in the three selects. */
export interface RequestChoice {
  readonly group: (typeof GROUPS)[number];
  readonly kind: MissionKind | '';
  readonly commune: string;
}

/** What coordinators see first: everything that is still to be done. */
export const FIRST_CHOICE: RequestChoice = { group: 'live', kind: '', commune: '' };

/** The question that a choice asks. */
export function filterOf({ group, kind, commune }: RequestChoice, text: string): RequestFilter {
  const phases = phasesOf(group);
  return {
    ...(phases.length > 0 && { phases }),
    ...(kind && { kinds: [kind] }),
    ...(commune && { communes: [commune] }),
    ...(text.trim() && { text }),
  };
}

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
  @property({ attribute: false }) choice = FIRST_CHOICE;

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
          ${MISSION_KINDS.map((value) => option(value, vocabulary.kinds[value], kind))}
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

function phasesOf(group: RequestChoice['group']): readonly Phase[] {
  switch (group) {
    case 'all':
      return [];
    case 'live':
      return PHASES.filter(isLive);
    case 'ended':
      return PHASES.filter((phase) => !isLive(phase));
    case 'confirmed':
      return ['provisional', 'confirmed', 'under-way'];
    default:
      return [group];
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
