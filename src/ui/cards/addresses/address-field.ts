import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AddressSearch, FoundAddress } from '../../../data/addresses/addresses.ts';
import { roughly, type Point } from '../../../domain/kernel/place.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { placeLine } from '../../../messages/kernel/place-line.ts';
import { addressesContext, currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { FetchedPart } from '../../kit/fetched-part.ts';
import { readPreferences } from '../../kit/preferences.ts';
import type { Combobox, Suggestion, SuggestionTakenEvent } from '../../elements/form/combobox.ts';
import '../../elements/form/combobox.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { ADDRESS_FIELDS, addressWritten, type AddressChange } from './address-fields.ts';
import { suggestionOf, withoutDuplicates } from './address-words.ts';
import type { MarkerWords } from './address-marker.ts';

/** An address to suggest, and whether it comes from elsewhere. */
interface AddressSuggestion extends FoundAddress {
  readonly isOnline?: true;
}

/** Fewer answers than this from the device, and more are asked for online, where that is wanted. */
const MAX_SUGGESTIONS = 3;
/** As long as somebody goes on writing (milliseconds), nothing is asked online. */
const DEBOUNCE_MS = 400;

/**
 * An address: suggestions while one writes, and its marker on the map beside it. Whatever is written
 * counts: country roads have houses that no register knows. Takes: `label`, `hint`, `error`, `optional`,
 * `text`, `commune`, `point`, `rough` (points are kept to a kilometre), `words` of the marker.
 * `fields` (what the form calls the text, the commune and the point). Event: `cm-written`.
 */
@customElement('cm-address-field')
export class AddressField extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: addressesContext }) addresses!: AddressSearch;
  @property() label = '';
  @property() hint = '';
  @property() error = '';
  @property() optional = '';
  @property() text = '';
  @property() commune = '';
  @property({ attribute: false }) point: Point | undefined;
  @property({ type: Boolean }) rough = false;
  @property({ attribute: false }) words: MarkerWords | undefined;
  @property({ attribute: false }) fields = ADDRESS_FIELDS;
  /** What was written since the field was entered; an address that stands there already asks nothing. */
  @state() private asked = '';
  @query('cm-combobox') private combobox!: Combobox | null;

  /** What the last suggestion that was taken said; other words are another place. */
  #given: Point | undefined;

  readonly #here = new Task(this, {
    task: ([asked, near]) => this.addresses.search(asked, near),
    args: () => [this.asked, this.#near] as const,
  });

  readonly #online = new Task(this, {
    task: async ([wanted, near], { signal }) => {
      if (!wanted) return [];
      await new Promise((resolve) => setTimeout(resolve, DEBOUNCE_MS));
      signal.throwIfAborted();
      return this.addresses.searchOnline(wanted, near);
    },
    args: () => [this.#wantedOnline, this.#near] as const,
  });

  /** Its map is not needed before somebody writes an address: lists come first. */
  readonly #markerPart = new FetchedPart(this, () => import('./address-marker.ts'));

  override focus(options?: FocusOptions): void {
    this.combobox?.focus(options);
  }

  protected override render(): TemplateResult {
    const { addresses } = this.messages;
    const suggestions = this.#suggestions;
    return html`<div class="stack tight">
      <cm-combobox
        label=${this.label}
        hint=${this.hint}
        error=${this.error}
        optional=${this.optional}
        .value=${this.text}
        .suggestions=${suggestions}
        told=${addresses.found(suggestions.length)}
        @input=${this.#onTyped}
        @cm-suggestion-taken=${this.#onTaken}
      ></cm-combobox>
      ${this.#markerPart.draw(
        this.messages,
        () =>
          html`<cm-address-marker
            .point=${this.point}
            .commune=${this.commune}
            ?rough=${this.rough}
            .words=${this.words ?? addresses}
            .fields=${this.fields}
          ></cm-address-marker>`,
      )}
    </div>`;
  }

  /** What has all the words first, wherever it is from. */
  get #found(): readonly AddressSuggestion[] {
    if (!this.asked) return [];
    const here = this.#here.value ?? [];
    const elsewhere = this.#wantedOnline ? (this.#online.value ?? []) : [];
    const online = withoutDuplicates(here, elsewhere).map((one): AddressSuggestion => ({
      ...one,
      isOnline: true,
    }));
    const isPartial = ({ partial }: FoundAddress): boolean => partial === true;
    return [...here.filter((one) => !isPartial(one)), ...online, ...here.filter(isPartial)];
  }

  get #suggestions(): readonly Suggestion[] {
    const { addresses } = this.messages;
    return this.#found.map((one, index) =>
      suggestionOf(one, String(index), addresses, one.isOnline === true),
    );
  }

  get #near(): Point | undefined {
    return this.territory?.communes.find(({ code }) => code === this.commune)?.point;
  }

  get #wantedOnline(): string {
    const asked = this.asked.trim();
    const isWanted =
      asked.length > MAX_SUGGESTIONS && navigator.onLine && readPreferences().onlineAddresses;
    if (!isWanted || !this.#here.value) return '';
    const whole = this.#here.value.filter(({ partial }) => !partial);
    return whole.length < MAX_SUGGESTIONS ? asked : '';
  }

  #onTyped(event: Event): void {
    const text = (event.target as Combobox).value;
    this.asked = text;
    const isStale = this.#given !== undefined && isSame(this.#given, this.point);
    this.#given = undefined;
    this.#write({ text, ...(isStale && { point: undefined }) });
  }

  #onTaken({ value }: SuggestionTakenEvent): void {
    const found = this.#found[Number(value)];
    if (!found) return;
    this.asked = '';
    const { line, commune, communeName, precision, lat, lon } = found;
    const isHere = this.territory?.communes.some(({ code }) => code === commune);
    // The middle of a commune is where nobody lives: the commune alone says as much.
    this.#given = precision === 'commune' ? undefined : this.#kept({ lat, lon });
    this.#write({
      text: isHere ? line : placeLine(line, communeName),
      commune: isHere ? commune : '',
      point: this.#given,
    });
  }

  #kept(point: Point): Point {
    return this.rough ? roughly(point) : point;
  }

  #write(change: AddressChange): void {
    this.dispatchEvent(addressWritten(change, this.fields));
  }
}

function isSame(a: Point, b: Point | undefined): boolean {
  return a.lat === b?.lat && a.lon === b.lon;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-address-field': AddressField;
  }
}
