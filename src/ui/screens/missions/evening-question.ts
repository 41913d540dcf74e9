import { consume } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MissionFile } from '../../../data/missions/missions.ts';
import type { Notices } from '../../../data/notices/notices.ts';
import { timeIn, zoneOf } from '../../../domain/kernel/zone.ts';
import { isAskedAgain } from '../../../domain/notices/evening.ts';
import { holds } from '../../../domain/requests/claim.ts';
import { isLive } from '../../../domain/requests/phase.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { phoneLink } from '../../../messages/kernel/phone-number.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { currentTerritoryContext, messagesContext, noticesContext } from '../../kit/contexts.ts';
import { WentEvent } from '../../kit/go-to.ts';
import { now, today } from '../../kit/today.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './give-back-dialog.ts';

/** What is known of the answer: nothing yet, it is being sent, it arrived, or why it did not. */
type Answer = 'none' | 'sending' | 'noted' | 'offline' | 'late';

/**
 * Asks on the evening before whether somebody still goes; one press is enough. What was pressed on a notification takes
 * effect here (`#sure`, `#cannot` of the address). Takes: `file`.
 */
@customElement('cm-evening-question')
export class EveningQuestion extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: noticesContext }) notices!: Notices;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @property({ attribute: false }) file!: MissionFile;
  @state() private answer: Answer = 'none';
  @state() private giving = false;
  #asked = '';

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(WentEvent.type, this.#onWent);
    window.addEventListener('popstate', this.#onWent);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(WentEvent.type, this.#onWent);
    window.removeEventListener('popstate', this.#onWent);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('file') || this.file.mission._id === this.#asked) return;
    this.#asked = this.file.mission._id;
    this.answer = 'none';
    if (this.#isAsked) void this.#look();
  }

  protected override updated(): void {
    this.#obey();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { evening } = this.messages.mission;
    return html`${this.answer !== 'none' || this.#isAsked ? this.#draw(evening) : nothing}
    ${
      this.giving
        ? html`<cm-give-back-dialog
            mission=${this.file.mission._id}
            @cm-went-back=${this.#onDone}
          ></cm-give-back-dialog>`
        : nothing
    }`;
  }

  #draw(evening: Messages['mission']['evening']): TemplateResult | typeof nothing {
    if (this.answer === 'noted') {
      return html`<cm-notice tone="good" heading=${evening.noted} live
        >${evening.notedText}</cm-notice
      >`;
    }
    if (!this.#isTheirs) return nothing;
    const isLost = this.answer === 'offline' || this.answer === 'late';
    return html`<cm-notice tone="call" heading=${evening.heading} live>
      ${isLost ? evening[this.answer as 'offline' | 'late'] : evening.text}
      <cm-button
        slot="actions"
        variant="primary"
        icon="check"
        ?busy=${this.answer === 'sending'}
        @click=${this.#onSure}
        >${evening.sure}</cm-button
      >
      <cm-button slot="actions" icon="undo-2" @click=${this.#onCannot}>${evening.cannot}</cm-button>
      ${
        isLost && this.territory
          ? html`<cm-button slot="actions" icon="phone" href=${phoneLink(this.territory.phone)}
              >${this.messages.mission.townHall(this.territory.name)}</cm-button
            >`
          : nothing
      }
    </cm-notice>`;
  }

  get #isTheirs(): boolean {
    const { claim, mission } = this.file;
    return claim !== undefined && holds(claim) && isLive(mission.phase);
  }

  get #isAsked(): boolean {
    const { claim, mission } = this.file;
    const zone = zoneOf(this.territory);
    const here = { today: today(), zone, time: timeIn(zone, now()) };
    return this.#isTheirs && claim !== undefined && isAskedAgain(mission.when, claim, here);
  }

  /** Whether they said it before, on whichever device; without network it is asked anew, and may be said twice. */
  async #look(): Promise<void> {
    const { _id } = this.file.mission;
    const isSure = await this.notices.isSure(_id);
    if (isSure && this.#asked === _id && this.answer === 'none') this.answer = 'noted';
  }

  /** What the address asks for is done once, as soon as it is known that the mission is theirs. */
  #obey(): void {
    const { hash } = window.location;
    if ((hash !== '#sure' && hash !== '#cannot') || !this.#isTheirs) return;
    const { pathname, search } = window.location;
    history.replaceState(history.state, '', pathname + search);
    if (hash === '#sure') this.#onSure();
    else this.#onCannot();
  }

  readonly #onWent = (): void => {
    // The address changes after whoever is told of it.
    setTimeout(() => this.isConnected && this.#obey());
  };

  #onSure(): void {
    if (this.answer !== 'sending') void this.#say();
  }

  async #say(): Promise<void> {
    this.answer = 'sending';
    this.answer = await this.notices.saySure(this.file.mission._id);
  }

  #onCannot(): void {
    this.giving = true;
  }

  #onDone(): void {
    this.giving = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-evening-question': EveningQuestion;
  }
}
