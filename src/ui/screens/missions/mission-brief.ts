import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Brief } from '../../../domain/missions/projections.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { phoneLink, sayPhone } from '../../../messages/kernel/phone-number.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { longText } from '../../kit/texts/long-text.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/detail.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { directionsTo } from '../../cards/territory/directions.ts';
import { addressWords, personName } from '../../cards/people/person-words.ts';

/**
 * Who is waiting, and how to reach them: only ever shown to the one who is confirmed. Takes: `brief`, `calls` (whether
 * ringing them is what comes next).
 */
@customElement('cm-mission-brief')
export class MissionBrief extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) brief!: Brief;
  @property({ type: Boolean }) calls = false;

  protected override render(): TemplateResult {
    const { brief } = this;
    const { mission: words, people } = this.messages;
    return html`
      <cm-section heading=${personName(brief, this.messages)}>
        <div class="stack tight">
          ${this.#call()}
          ${brief.phones.map(
            ({ number, answeredBy }) =>
              html`<cm-detail
                icon="phone"
                label=${words.call(brief.given)}
                href=${phoneLink(number)}
                >${sayPhone(number)}${answeredBy ? ` · ${people.isAnsweredBy(answeredBy)}` : ''}</cm-detail
              >`,
          )}
          <cm-detail icon="map-pinned" label=${words.address}
            >${addressWords(brief, this.territory)}</cm-detail
          >
          ${detail('door-open', people.getIn, brief.access && longText(brief.access))}
          ${detail('accessibility', words.mobility, this.#mobility())}
          ${detail('route', words.destination, brief.destination?.label)}
          ${detail('info', words.instructions, brief.instructions && longText(brief.instructions))}
          ${(brief.contacts ?? []).map(
            ({ name, relation, phone }) =>
              html`<cm-detail icon="phone-call" label=${words.contacts} href=${phoneLink(phone)}
                >${name}${relation ? ` (${relation})` : ''} · ${sayPhone(phone)}</cm-detail
              >`,
          )}
          <cm-button icon="navigation" wide href=${this.#directions()}>${words.goThere}</cm-button>
        </div>
      </cm-section>
    `;
  }

  /** Before its day: whoever goes rings once to agree. */
  #call(): TemplateResult | typeof nothing {
    const [first] = this.brief.phones;
    if (!this.calls || !first) return nothing;
    return html`<cm-button variant="primary" icon="phone" wide href=${phoneLink(first.number)}
      >${this.messages.mission.call(this.brief.given)}</cm-button
    >`;
  }

  #mobility(): string {
    const { mobilities } = this.messages.vocabulary;
    return (this.brief.mobility ?? []).map((one) => mobilities[one]).join(', ');
  }

  #directions(): string {
    return directionsTo({ ...this.brief, address: addressWords(this.brief, this.territory) });
  }
}

function detail(
  icon: 'door-open' | 'accessibility' | 'route' | 'info',
  label: string,
  value: string | TemplateResult | undefined,
): TemplateResult | typeof nothing {
  return value ? html`<cm-detail icon=${icon} label=${label}>${value}</cm-detail>` : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-mission-brief': MissionBrief;
  }
}
