import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Proposal } from '../../../data/drives/drives.ts';
import { knownRate } from '../../../domain/rates/known-rates.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import { emissionsOf } from '../../../domain/drives/emissions.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayKm } from '../../../messages/kernel/quantities.ts';
import { sayDay } from '../../../messages/kernel/when.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import { today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { capitalize } from '../../kit/capitalize.ts';
import { deskStopWords } from './desk-stop-words.ts';
import './drive-emissions.ts';
import './drive-stops.ts';
import { personName } from '../people/person-words.ts';

/** The coordinator says yes or no to one car. */
export class OutingAnsweredEvent extends Event {
  static readonly type = 'cm-outing-answered';
  readonly proposal: Proposal;
  readonly yes: boolean;

  constructor(proposal: Proposal, yes: boolean) {
    super(OutingAnsweredEvent.type);
    this.proposal = proposal;
    this.yes = yes;
  }
}

/** One proposal: who, where, when, how much is saved; the stops on demand. Takes: `proposal`, `busy`. Event: `cm-outing-answered`. */
@customElement('cm-outing-card')
export class OutingCard extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) proposal!: Proposal;
  @property({ type: Boolean }) busy = false;
  @state() private open = false;

  protected override render(): TemplateResult {
    const { drives } = this.messages;
    const { passengers, joins } = this.proposal;
    const errands = drives.errands(passengers.length);
    return html`<cm-notice
      icon="car"
      heading=${joins ? drives.joins(errands) : drives.question(errands)}
    >
      <div class="stack tight">
        <p>${this.#sentence()}</p>
        <ul>
          ${passengers.map(
            ({ request, person }) =>
              html`<li>
                <a href="/requests/${uuidOf(request._id)}">${personName(person, this.messages)}</a>,
                ${this.messages.vocabulary.kindWord(request.kind)}
              </li>`,
          )}
        </ul>
        ${this.open ? this.#plan() : nothing}
        <div class="actions">
          <cm-button variant="primary" icon="users-round" ?busy=${this.busy} @click=${this.#onYes}
            >${drives.group}</cm-button
          >
          <cm-button icon="route" @click=${this.#onToggle}
            >${this.open ? drives.hidePlan : drives.showPlan}</cm-button
          >
          <cm-button variant="quiet" @click=${this.#onNo}>${drives.notNow}</cm-button>
        </div>
      </div>
    </cm-notice>`;
  }

  /** "Demain, Marché : 12 km de moins que séparément (31 km)". */
  #sentence(): string {
    const { drives, when } = this.messages;
    const { day, passengers, outing } = this.proposal;
    const place = passengers[0]?.request.destination?.label ?? drives.destination;
    const saved = drives.saved(
      sayKm(outing.apartKm - outing.drive.km, this.messages.language),
      sayKm(outing.apartKm, this.messages.language),
    );
    const date = sayDay(day, today(), when);
    return `${capitalize(date)}, ${place} : ${saved}.`;
  }

  #plan(): TemplateResult {
    const { day, passengers, outing } = this.proposal;
    const { drive, apartKm } = outing;
    const co2 = knownRate('co2', day, this.territory?.rates);
    const air = co2?.value !== undefined && {
      co2,
      emissions: emissionsOf(drive.km, co2.value, apartKm),
    };
    return html`
      <cm-drive-stops
        .drive=${drive}
        .words=${deskStopWords(passengers, '', this.messages)}
      ></cm-drive-stops>
      <p class="soft small">${this.messages.drives.withoutHome}</p>
      <cm-drive-air .sheet=${{ drive, apartKm, ...air }}></cm-drive-air>
    `;
  }

  #onYes(): void {
    this.dispatchEvent(new OutingAnsweredEvent(this.proposal, true));
  }

  #onNo(): void {
    this.dispatchEvent(new OutingAnsweredEvent(this.proposal, false));
  }

  #onToggle(): void {
    this.open = !this.open;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-outing-card': OutingCard;
  }
  interface HTMLElementEventMap {
    [OutingAnsweredEvent.type]: OutingAnsweredEvent;
  }
}
