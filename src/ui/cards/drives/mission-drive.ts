import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MissionFare } from '../../../data/drives/drives.ts';
import type { MissionDrive as Way } from '../../../data/drives/drives.ts';
import { idOf, uuidOf } from '../../../domain/kernel/ids.ts';
import type { Stop } from '../../../domain/drives/drive.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayKm, sayMoney } from '../../../messages/kernel/quantities.ts';
import { currentTerritoryContext, messagesContext } from '../../kit/contexts.ts';
import '../../elements/layout/detail.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './drive-map.ts';
import './drive-stops.ts';
import { driveWords } from './drive-words.ts';
import { communeName } from '../territory/commune-name.ts';
import { personName } from '../people/person-words.ts';

/** The way of a mission for the one who drives: stops, hours, kilometres, what is given. Takes: `way`, `mission`. */
@customElement('cm-mission-drive')
export class MissionDrive extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) way!: Way;
  /** The UUID of the mission that is looked at. */
  @property() mission = '';

  protected override render(): TemplateResult | typeof nothing {
    const { sheet, passengers } = this.way;
    const { drives } = this.messages;
    const isShared = passengers.length > 1;
    const heading = isShared ? drives.shared(drives.errands(passengers.length)) : drives.heading;
    return html`<cm-section heading=${heading}>
      <div class="stack tight">
        ${isShared ? html`<p>${drives.sharedText}</p>` : nothing}
        ${
          sheet
            ? html`
                <p><strong>${driveWords(sheet.drive, this.messages)}</strong></p>
                <cm-drive-stops
                  .drive=${sheet.drive}
                  .words=${this.#stop}
                  directions
                ></cm-drive-stops>
                ${sheet.drive.approximate ? html`<p class="soft small">${drives.rough}</p>` : nothing}
                ${this.#shares()}
                <cm-drive-map .sheet=${sheet} .words=${this.#stop}></cm-drive-map>
              `
            : html`<p class="soft">${isShared ? drives.noLonger : drives.unknown}</p>`
        }
      </div>
    </cm-section>`;
  }

  /** What passengers give is told to the one who has said yes, for those who are theirs. */
  #shares(): TemplateResult[] {
    const { drives } = this.messages;
    return this.way.passengers.flatMap((passenger) => {
      const share = this.way.sheet?.shares.get(uuidOf(passenger.mission._id));
      if (!share || !passenger.brief) return [];
      const money = sayMoney(share.cents, this.messages.language);
      return [
        html`<cm-detail icon="hand-coins" label=${drives.shareFor(this.#name(passenger))}
          >${
            share.needsAgreement
              ? drives.shareOpen(money)
              : drives.shareKm(money, sayKm(share.km, this.messages.language, 1))
          }</cm-detail
        >`,
      ];
    });
  }

  readonly #stop = ({ purpose, errand }: Stop): string => {
    const { drives } = this.messages;
    const passenger = this.way.passengers.find(({ mission }) => uuidOf(mission._id) === errand?.id);
    const name = passenger ? this.#name(passenger) : '';
    switch (purpose) {
      case 'start':
        return drives.start.you;
      case 'end':
        return drives.end.you;
      case 'pick-up':
        return drives.pickUp(name);
      case 'drop-off':
        return errand?.load === 'goods' ? drives.deliver(name) : drives.dropOff(name);
      case 'visit':
        return drives.visit(name);
      case 'destination':
        return this.#destination();
    }
  };

  #name({ brief, mission }: MissionFare): string {
    return brief
      ? personName(brief, this.messages)
      : this.messages.drives.somebody(communeName(this.territory, mission.commune));
  }

  #destination(): string {
    const ours = this.way.passengers.find(
      ({ mission }) => mission._id === idOf('mission', this.mission),
    );
    const commune = ours?.mission.destinationCommune;
    const place = ours?.brief?.destination?.label;
    return (
      place ?? (commune ? communeName(this.territory, commune) : this.messages.drives.destination)
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-mission-drive': MissionDrive;
  }
}
