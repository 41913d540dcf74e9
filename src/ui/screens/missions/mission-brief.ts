import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Brief } from '../../../domain/missions/projections.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/detail.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { directionsTo } from '../../cards/territory/directions.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import { personName, telephone } from '../../cards/people/person-words.ts';

/** Who is waiting, and how to reach them: only ever shown to the one who is confirmed. */
@customElement('cm-mission-brief')
export class MissionBrief extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) brief!: Brief;

  protected override render(): TemplateResult {
    const { brief } = this;
    const { mission: words } = this.messages;
    return html`
      <cm-section heading=${personName(brief, this.messages)}>
        <div class="stack tight">
          ${brief.phones.map(
            ({ number, answeredBy }) =>
              html`<cm-detail
                icon="phone"
                label=${words.call(brief.given)}
                href=${telephone(number)}
                >${number}${answeredBy ? ` · ${words.answeredBy(answeredBy)}` : ''}</cm-detail
              >`,
          )}
          <cm-detail icon="map-pinned" label=${words.address}
            >${brief.address}, ${communeName(this.territory, brief.commune)}</cm-detail
          >
          ${detail('door-open', words.access, brief.access)}
          ${detail('accessibility', words.mobility, this.#mobility())}
          ${detail('route', words.destination, brief.destination?.label)}
          ${detail('info', words.instructions, brief.instructions)}
          ${(brief.contacts ?? []).map(
            ({ name, relation, phone }) =>
              html`<cm-detail icon="phone-call" label=${words.contacts} href=${telephone(phone)}
                >${name}${relation ? ` (${relation})` : ''} · ${phone}</cm-detail
              >`,
          )}
          <cm-button icon="navigation" wide href=${this.#directions()}>${words.goThere}</cm-button>
        </div>
      </cm-section>
    `;
  }

  #mobility(): string {
    const { mobilities } = this.messages.vocabulary;
    return (this.brief.mobility ?? []).map((one) => mobilities[one]).join(', ');
  }

  #directions(): string {
    const { address, commune, ...brief } = this.brief;
    return directionsTo({
      ...brief,
      address: `${address}, ${communeName(this.territory, commune)}`,
    });
  }
}

function detail(
  icon: 'door-open' | 'accessibility' | 'route' | 'info',
  label: string,
  value: string | undefined,
): TemplateResult | typeof nothing {
  return value ? html`<cm-detail icon=${icon} label=${label}>${value}</cm-detail>` : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-mission-brief': MissionBrief;
  }
}
