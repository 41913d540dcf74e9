import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { AddressSearch } from '../../../data/addresses/addresses.ts';
import type { RoundStart } from '../../../domain/rounds/round.ts';
import { distanceKm, type Point } from '../../../domain/kernel/place.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { addressesContext, currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { WrittenEvent } from '../../kit/forms/written-event.ts';
import { showNews, showProblem } from '../../kit/toast-event.ts';
import '../../elements/form/field.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import {
  kilometresWrong,
  ownPosition,
  ROUGH_POSITION_M,
} from '../../cards/territory/own-position.ts';

const TOWN_HALL_PREFIX = 'town-hall ';

/**
 * Where a round begins: here, a town hall, home, its first visit. Takes: `start`, `has-home`.
 * Event: `cm-written` with the `start`.
 */
@customElement('cm-round-start')
export class RoundStartField extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: addressesContext }) addresses!: AddressSearch;
  @property({ attribute: false }) start: RoundStart = { at: 'first-stop' };
  @property({ type: Boolean, attribute: 'has-home' }) hasHome = false;

  #changes = 0;

  protected override render(): TemplateResult {
    const { rounds } = this.messages;
    const { start } = this;
    const chosen = start.at === 'town-hall' ? `${TOWN_HALL_PREFIX}${start.commune}` : start.at;
    const halls = (this.territory?.communes ?? []).filter(({ point }) => point);
    return html`<cm-field label=${rounds.start} icon="navigation">
      <select @change=${this.#onChange}>
        ${option('first-stop', rounds.starts['first-stop'], chosen)}
        ${option('here', rounds.starts.here, chosen)}
        ${this.hasHome ? option('home', rounds.starts.home, chosen) : ''}
        ${halls.map(({ code, name }) => option(`${TOWN_HALL_PREFIX}${code}`, rounds.townHall(name), chosen))}
      </select>
    </cm-field>`;
  }

  #onChange(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.#changes += 1;
    if (value === 'here') void this.#fromHere();
    else if (value === 'home') this.#choose({ at: 'home' });
    else if (value.startsWith(TOWN_HALL_PREFIX))
      this.#choose({ at: 'town-hall', commune: value.slice(TOWN_HALL_PREFIX.length) });
    else this.#choose({ at: 'first-stop' });
  }

  /** Only a position that is good for an order; and it says where that is, so that a wrong one is seen. */
  async #fromHere(): Promise<void> {
    const asked = this.#changes;
    const here = await ownPosition();
    // Another start was chosen meanwhile.
    if (asked !== this.#changes) return;
    const { rounds } = this.messages;
    if (!here || here.accuracy > ROUGH_POSITION_M) {
      showProblem(here ? rounds.roughPosition(kilometresWrong(here)) : rounds.noPosition);
      this.#choose({ at: 'first-stop' });
      return;
    }
    const point = { lat: here.lat, lon: here.lon };
    this.#choose({ at: 'here', point });
    const address = await this.addresses.nearest(point);
    const commune = this.#communeNear(point);
    if (address) showNews(rounds.startsNear(address.label));
    else if (commune)
      showNews(rounds.startsAway(Math.max(1, Math.round(commune.km)), commune.name));
  }

  #communeNear(place: Point): { name: string; km: number } | undefined {
    return (this.territory?.communes ?? [])
      .flatMap(({ name, point }) => (point ? [{ name, km: distanceKm(point, place) }] : []))
      .sort((a, b) => a.km - b.km)[0];
  }

  #choose(start: RoundStart): void {
    this.requestUpdate();
    this.dispatchEvent(new WrittenEvent({ start }));
  }
}

function option(value: string, word: string, chosen: string): TemplateResult {
  // Live: what the person chose may have been refused since.
  return html`<option value=${value} .selected=${live(value === chosen)}>${word}</option>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-round-start': RoundStartField;
  }
}
