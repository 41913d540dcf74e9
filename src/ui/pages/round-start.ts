import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RoundStart } from '../../domain/round.ts';
import type { Territory } from '../../domain/territory.ts';
import type { Messages } from '../../messages/messages.ts';
import { landContext, messagesContext } from '../app/contexts.ts';
import { tell } from '../app/told.ts';
import '../elements/field.ts';
import { pageStyles } from '../theme/page.styles.ts';

/** Another start was chosen. */
export class StartChosenEvent extends Event {
  static readonly type = 'cm-start-chosen';
  readonly start: RoundStart;

  constructor(start: RoundStart) {
    super(StartChosenEvent.type);
    this.start = start;
  }
}

const HALL = 'town-hall ';

/**
 * Where a round begins: here, a town hall, home, its first visit. Takes: `start`, `has-home`.
 * Event: `cm-start-chosen`.
 */
@customElement('cm-round-start')
export class RoundStartField extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: landContext, subscribe: true }) @state() land: Territory | undefined;
  @property({ attribute: false }) start: RoundStart = { at: 'first-stop' };
  @property({ type: Boolean, attribute: 'has-home' }) hasHome = false;

  protected override render(): TemplateResult {
    const { rounds } = this.messages;
    const { start } = this;
    const chosen = start.at === 'town-hall' ? `${HALL}${start.commune}` : start.at;
    const halls = (this.land?.communes ?? []).filter(({ point }) => point);
    return html`<cm-field label=${rounds.start} icon="navigation">
      <select @change=${this.#onChange}>
        ${option('first-stop', rounds.starts['first-stop'], chosen)}
        ${option('here', rounds.starts.here, chosen)}
        ${this.hasHome ? option('home', rounds.starts.home, chosen) : ''}
        ${halls.map(({ code, name }) => option(`${HALL}${code}`, rounds.townHall(name), chosen))}
      </select>
    </cm-field>`;
  }

  #onChange(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    if (value === 'here') this.#fromHere();
    else if (value === 'home') this.#choose({ at: 'home' });
    else if (value.startsWith(HALL))
      this.#choose({ at: 'town-hall', commune: value.slice(HALL.length) });
    else this.#choose({ at: 'first-stop' });
  }

  #fromHere(): void {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lon } }) => {
        this.#choose({ at: 'here', point: { lat, lon } });
      },
      () => {
        tell(this.messages.rounds.noPosition);
        this.#choose({ at: 'first-stop' });
      },
      { timeout: 10_000, maximumAge: 60_000 },
    );
  }

  #choose(start: RoundStart): void {
    this.requestUpdate();
    this.dispatchEvent(new StartChosenEvent(start));
  }
}

function option(value: string, word: string, chosen: string): TemplateResult {
  return html`<option value=${value} .selected=${value === chosen}>${word}</option>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-round-start': RoundStartField;
  }
  interface HTMLElementEventMap {
    [StartChosenEvent.type]: StartChosenEvent;
  }
}
