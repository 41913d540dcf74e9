import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me, MyRole, Session } from '../../../data/accounts/session.ts';
import type { Sync } from '../../../data/sending/sync.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import {
  meContext,
  messagesContext,
  sessionContext,
  syncContext,
  versionContext,
} from '../../kit/contexts.ts';
import { CommandController, DONE } from '../../kit/command-controller.ts';
import '../../elements/layout/app-bar.ts';
import { leaveBy } from '../../cards/accounts/leave-to.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/detail.ts';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import '../../cards/accounts/wipe-question.ts';
import '../addresses/address-settings.ts';
import './display-settings.ts';
import '../accounts/keys-settings.ts';
import '../accounts/factor-settings.ts';
import '../journal/journal-settings.ts';
import '../notices/notices-settings.ts';
import '../pack/pack-settings.ts';
import '../accounts/passkey-settings.ts';
import '../accounts/password-settings.ts';
import '../accounts/team-settings.ts';
import './storage-settings.ts';
import '../drives/tariff-settings.ts';
import '../territory/communes-settings.ts';
import '../territory/house-settings.ts';
import '../territory/kinds-settings.ts';
import '../territory/missions-settings.ts';
import '../territory/stay-open-settings.ts';
import '../territory/public-pages-settings.ts';
import '../synthesis/network-settings.ts';
import '../territory/territory-settings.ts';
import '../volunteers/calendar-settings.ts';
import '../volunteers/charter-settings.ts';

/** Who may set up a code of the telephone. */
const WITH_FACTOR: readonly MyRole[] = ['coordinator', 'network', 'operator'];

function roleIn(role: MyRole, { settings, vocabulary }: Messages): string {
  if (role === 'network') return settings.network.heading;
  return role === 'operator' ? settings.operator : vocabulary.roles[role];
}

/** What belongs to the person and this device: who, display, storage, password, leaving. */
@customElement('cm-settings-page')
export class SettingsPage extends LitElement {
  static override styles = [
    pageStyles,
    css`
      /* Codes for paper stand alone on it. */
      @media print {
        .stack:has(> cm-factor-settings[paper]) > :not(cm-factor-settings) {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: sessionContext }) session!: Session;
  @consume({ context: syncContext }) sync!: Sync;
  @consume({ context: versionContext }) version!: string;
  @state() private leaving = false;

  readonly #sync = new CommandController(this);

  protected override render(): TemplateResult {
    const { settings } = this.messages;
    return html`
      <cm-app-bar heading=${settings.heading}></cm-app-bar>
      <div class="stack loose">
        ${this.me ? this.#who(this.me) : nothing}
        ${
          this.me?.roles.includes('volunteer')
            ? html`<cm-button icon="hand-heart" wide href="/settings/help"
                  >${settings.myHelp}</cm-button
                ><cm-button icon="footprints" wide href="/settings/first-steps"
                  >${settings.firstSteps}</cm-button
                ><cm-calendar-settings></cm-calendar-settings>`
            : nothing
        }
        ${this.me?.territory ? html`<cm-notices-settings></cm-notices-settings>` : nothing}
        <cm-display-settings></cm-display-settings>
        ${this.me?.territory ? this.#ofTerritory(this.me) : nothing}
        ${
          this.me?.roles.includes('coordinator')
            ? html`<cm-house-settings></cm-house-settings>
                <cm-communes-settings></cm-communes-settings>
                <cm-public-pages-settings></cm-public-pages-settings>
                <cm-team-settings></cm-team-settings>
                <cm-tariff-settings></cm-tariff-settings>
                <cm-kinds-settings></cm-kinds-settings>
                <cm-charter-settings></cm-charter-settings>
                <cm-missions-settings></cm-missions-settings>
                <cm-stay-open-settings></cm-stay-open-settings>
                <cm-network-settings></cm-network-settings>
                <cm-keys-settings></cm-keys-settings>
                <cm-journal-settings></cm-journal-settings>`
            : nothing
        }
        <cm-passkey-settings></cm-passkey-settings>
        <cm-password-settings></cm-password-settings>
        ${
          this.me?.roles.some((role) => WITH_FACTOR.includes(role))
            ? html`<cm-factor-settings></cm-factor-settings>`
            : nothing
        }
        <div class="stack tight">
          <cm-button icon="lock" wide @click=${this.#onLock}>${settings.lock}</cm-button>
          <cm-button variant="danger" icon="log-out" wide @click=${this.#onLeave}
            >${settings.signOut}</cm-button
          >
          <p class="soft small">${settings.version(this.version)}</p>
        </div>
      </div>
      ${this.leaving ? this.#sure() : nothing}
    `;
  }

  /** What is kept here of a territory; the network's device keeps nothing. */
  #ofTerritory({ roles }: Me): TemplateResult {
    const isStaff = roles.some((role) => role !== 'volunteer');
    return html`<cm-storage-settings></cm-storage-settings>
      <cm-pack-settings></cm-pack-settings>
      ${isStaff ? html`<cm-address-settings></cm-address-settings>` : nothing}
      <cm-territory-settings></cm-territory-settings>`;
  }

  #who(me: Me): TemplateResult {
    const { settings } = this.messages;
    return html`<cm-section heading=${settings.me}>
      <div class="stack tight">
        <cm-detail
          icon="user-round"
          label=${me.roles.map((role) => roleIn(role, this.messages)).join(', ')}
          >${me.name}</cm-detail
        >
        ${
          me.territory
            ? html`<cm-detail icon="map" label=${settings.territory}
                  >${me.territory.title}</cm-detail
                >
                <cm-button icon="refresh-cw" wide ?busy=${this.#sync.busy} @click=${this.#onSync}
                  >${settings.sync}</cm-button
                >`
            : nothing
        }
      </div>
    </cm-section>`;
  }

  #sure(): TemplateResult {
    const { app, settings } = this.messages;
    return html`<cm-wipe-question heading=${settings.signOutHeading} @cm-answered=${this.#onSure}>
      <p>${settings.signOutText}</p>
      <p slot="unsent"><a href="/sending">${app.trust.open}</a></p>
    </cm-wipe-question>`;
  }

  #onSync(): void {
    void this.#sync.run(async () => {
      await this.sync.syncNow();
      return DONE;
    });
  }

  #onLock(): void {
    void this.session.lock();
  }

  #onLeave(): void {
    this.leaving = true;
  }

  #onSure(event: AnsweredEvent): void {
    this.leaving = false;
    if (event.confirmed) void leaveBy(this, this.session.signOut({ wipe: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-settings-page': SettingsPage;
  }
}
