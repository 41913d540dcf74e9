import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Drives, DriveSheet } from '../../../data/drives/drives.ts';
import type { RequestDrive as Way } from '../../../data/drives/drives.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayKm, sayMoney } from '../../../messages/kernel/quantities.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { drivesContext, messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/detail.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './agreed-km.ts';
import { capitalize } from '../../kit/capitalize.ts';
import { deskStopWords } from './desk-stop-words.ts';
import './drive-emissions.ts';
import './drive-map.ts';
import './drive-stops.ts';
import { personName } from '../people/person-words.ts';
import { driveWords, type StopWords } from './drive-words.ts';

/**
 * The way of a request for the desk: stops, what the passenger gives, what it does to the air, and
 * who shares the car. Takes: `way`, `request` (its UUID), `decides` (a coordinator looks), `driver`
 * (the volunteer's name).
 */
@customElement('cm-request-drive')
export class RequestDrive extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: drivesContext }) drives!: Drives;
  @property({ attribute: false }) way!: Way;
  @property() request = '';
  @property() driver = '';
  @property({ type: Boolean }) decides = false;

  readonly #command = new CommandController(this);
  #words: StopWords = () => '';

  protected override willUpdate(): void {
    this.#words = deskStopWords(this.way.passengers, this.driver, this.messages);
  }

  protected override render(): TemplateResult {
    const { passengers, sheet } = this.way;
    const { drives } = this.messages;
    const isShared = passengers.length > 1;
    return html`<cm-section
      heading=${isShared ? drives.shared(drives.errands(passengers.length)) : drives.heading}
    >
      <div class="stack tight">
        ${
          sheet
            ? this.#sheet(sheet)
            : html`<p class="soft">${isShared ? drives.noLonger : drives.unknown}</p>`
        }
        ${this.decides ? this.#others() : nothing}
        ${
          isShared && this.decides
            ? html`<cm-button
                variant="quiet"
                icon="users-round"
                ?busy=${this.#command.busy}
                @click=${this.#onApart}
                >${drives.apart}</cm-button
              >`
            : nothing
        }
        ${this.#command.problemLine()}
      </div>
    </cm-section>`;
  }

  #sheet(sheet: DriveSheet): TemplateResult {
    const { drives } = this.messages;
    const { drive } = sheet;
    return html`
      <p><strong>${driveWords(drive, this.messages)}</strong></p>
      ${this.way.fromHome ? nothing : html`<p class="soft small">${drives.withoutHome}</p>`}
      <cm-drive-stops .drive=${drive} .words=${this.#words}></cm-drive-stops>
      ${drive.approximate ? html`<p class="soft small">${drives.rough}</p>` : nothing}
      ${this.#share(sheet)}
      <cm-drive-air .sheet=${sheet}></cm-drive-air>
      <cm-drive-map .sheet=${sheet} .words=${this.#words}></cm-drive-map>
    `;
  }

  #others(): TemplateResult | typeof nothing {
    const { drives, vocabulary } = this.messages;
    const { others } = this.way;
    if (others.length === 0) return nothing;
    return html`<p class="on-screen">${drives.sameWay}</p>
      <ul class="stack tight on-screen">
        ${others.map(({ request, person }) => {
          const name = personName(person, this.messages);
          const join = (): void => this.#join(request._id);
          return html`<li class="cluster">
            <strong>${name}</strong>
            <span>${vocabulary.kindWord(request.kind)}</span>
            <cm-button
              icon="plus"
              label=${drives.joinNamed(name)}
              ?busy=${this.#command.busy}
              @click=${join}
              >${drives.join}</cm-button
            >
          </li>`;
        })}
      </ul>`;
  }

  #share({ shares, drive }: DriveSheet): TemplateResult | typeof nothing {
    const share = shares.get(this.request);
    const { drives } = this.messages;
    if (!share) return nothing;
    const money = sayMoney(share.cents, this.messages.language);
    const passenger = this.way.passengers.find(
      ({ request }) => uuidOf(request._id) === this.request,
    );
    const agreed = passenger?.agreedKm;
    return html`
      <cm-detail icon="hand-coins" label=${drives.share}
        >${
          !this.way.fromHome
            ? capitalize(drives.shareLeast(money))
            : share.needsAgreement
              ? drives.shareOpen(money)
              : drives.shareKm(money, sayKm(share.km, this.messages.language, 1))
        }</cm-detail
      >
      ${share.isFar ? html`<p>${drives.far}</p>` : nothing}
      ${
        this.decides && this.way.fromHome && (share.needsAgreement || agreed !== undefined)
          ? html`<cm-agreed-km
              request=${this.request}
              .agreed=${agreed}
              guess=${Math.max(1, Math.round(drive.km))}
            ></cm-agreed-km>`
          : nothing
      }
    `;
  }

  /** Every errand of the car goes alone again. */
  #onApart(): void {
    const together = this.way.passengers.map(({ request }) => request);
    const ids = together.map(({ _id }) => _id);
    void this.#command.run(() => this.drives.ungroup(ids), {
      words: this.messages.drives.parted,
      news: false,
      undo: () => this.drives.group(ids, together[0]?.outing),
    });
  }

  /** Into the car of this one, which is a shared one from now on. */
  #join(request: Id<'request'>): void {
    const outing = this.way.passengers[0]?.request.outing;
    const ids = outing ? [request] : [idOf('request', this.request), request];
    void this.#command.run(() => this.drives.group(ids, outing), {
      words: this.messages.drives.grouped,
      news: false,
      undo: () => this.drives.ungroup(ids),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-drive': RequestDrive;
  }
}
