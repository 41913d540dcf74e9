import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Rounds } from '../../../data/rounds/rounds.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext, roundsContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/detail.ts';
import '../../elements/layout/section.ts';
import type { MapOverlays } from '../../map/overlays/overlays.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { directionsTo } from '../../cards/territory/directions.ts';
import '../../cards/territory/territory-view.ts';
import { personName, addressWords } from '../../cards/people/person-words.ts';
import { drivingWords } from '../../kit/texts/travel-words.ts';

/**
 * Where a person lives, on the map, how far it is from the town hall, and the way there; how to get in
 * stands beside it, in the details. Nothing is drawn as long as nobody has placed the home. Takes: `person`.
 */
@customElement('cm-person-home')
export class PersonHome extends LitElement {
  static override styles = [
    pageStyles,
    css`
      cm-territory-view {
        block-size: 20rem;
        min-block-size: 0;
        overflow: hidden;
        border: var(--cm-border) solid var(--cm-line);
        border-radius: var(--cm-radius-l);
      }

      @media print {
        cm-territory-view,
        cm-button {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: roundsContext }) rounds!: Rounds;
  @property({ attribute: false }) person!: Person;

  readonly #way = new LiveController(
    this,
    () => (this.person.point ? this.rounds.fromTownHall(this.person._id) : undefined),
    () => [this.person],
  );

  #overlays: MapOverlays = {};

  protected override willUpdate(): void {
    const { point } = this.person;
    const label = [
      this.messages.rounds.home,
      personName(this.person, this.messages),
      addressWords(this.person, this.territory),
    ].join(', ');
    this.#overlays = point ? { home: { ...point, label } } : {};
  }

  protected override render(): TemplateResult | typeof nothing {
    const { rounds } = this.messages;
    const { point } = this.person;
    if (!point) return nothing;
    return html`<cm-section heading=${rounds.home}>
      <div class="stack tight">
        <cm-territory-view
          label=${rounds.homeMap}
          .overlays=${this.#overlays}
          .center=${point}
        ></cm-territory-view>
        ${this.#fromTownHall()}
        <cm-button
          icon="route"
          wide
          href=${directionsTo({ ...this.person, address: addressWords(this.person, this.territory) })}
          >${rounds.route}</cm-button
        >
      </div>
    </cm-section>`;
  }

  #fromTownHall(): TemplateResult | typeof nothing {
    const way = this.#way.value;
    if (!way) return nothing;
    const { rounds } = this.messages;
    const time = drivingWords(way, this.messages);
    return html`<cm-detail icon="car" label=${rounds.paperPhone}
      >${way.approximate ? rounds.fromTownHallAbout(time) : rounds.fromTownHall(time)}</cm-detail
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-home': PersonHome;
  }
}
