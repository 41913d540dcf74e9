import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Drives } from '../../../data/drives/drives.ts';
import type { MissionDrive } from '../../../data/drives/drives.ts';
import type { MissionFile, MissionReport, Missions } from '../../../data/missions/missions.ts';
import { concerned, holds } from '../../../domain/requests/claim.ts';
import { idOf, type Id } from '../../../domain/kernel/ids.ts';
import { isLive } from '../../../domain/requests/phase.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { drivesContext, messagesContext, missionsContext } from '../../kit/contexts.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { CommandController, DONE, type Outcome } from '../../kit/command-controller.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import './give-back-dialog.ts';
import './mission-brief.ts';
import '../../cards/drives/mission-drive.ts';
import './mission-facts.ts';
import './mission-standing.ts';
import '../../cards/missions/report-form.ts';

/** One mission, for a volunteer: what it is, how they stand to it, and the next step. */
@customElement('cm-mission-page')
export class MissionPage extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: missionsContext }) missions!: Missions;
  @consume({ context: drivesContext }) drives!: Drives;
  /** The UUID of the mission. */
  @property() mission = '';
  @state() private asking: 'report' | 'give-back' | undefined;

  readonly #command = new CommandController(this);
  readonly #file = new LiveController(
    this,
    () => this.missions.one(this.#id),
    () => [this.mission],
  );

  readonly #way = new LiveController(
    this,
    () => this.drives.ofMission(this.#id),
    () => [this.mission],
  );

  protected override render(): TemplateResult {
    const { app } = this.messages;
    return html`
      <cm-app-bar
        heading=${
          this.#file.value
            ? this.messages.vocabulary.kinds[this.#file.value.mission.kind]
            : app.nav.missions
        }
        back=${app.back}
        back-href="/missions"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#file, this.messages, (file) =>
          file ? this.#renderPage(file) : notFoundState(this.messages, '/missions'),
        )}
      </div>
    `;
  }

  get #id(): `mission:${string}` {
    return idOf('mission', this.mission);
  }

  #renderPage(file: MissionFile): TemplateResult {
    return html`
      <cm-mission-standing .file=${file}></cm-mission-standing>
      ${file.brief ? html`<cm-mission-brief .brief=${file.brief}></cm-mission-brief>` : nothing}
      <cm-mission-facts .card=${file}></cm-mission-facts>
      ${this.#drive()} ${this.#command.problemLine()}
      ${
        this.asking === 'report'
          ? html`<cm-report-form
              draft-key="report:${this.mission}"
              said=${this.messages.mission.reported}
              .guess=${partOf(this.#way.value, this.mission)}
              .send=${this.#onReported}
              @cm-went-back=${this.#onDone}
            ></cm-report-form>`
          : this.#steps(file)
      }
      ${
        this.asking === 'give-back'
          ? html`<cm-give-back-dialog
              mission=${this.#id}
              @cm-went-back=${this.#onDone}
            ></cm-give-back-dialog>`
          : nothing
      }
    `;
  }

  /** The one next step first, large; what else can be done below it. */
  #steps({ mission, claim }: MissionFile): TemplateResult | typeof nothing {
    const words = this.messages.mission;
    if (!isLive(mission.phase)) return nothing;
    const inIt = claim !== undefined && concerned(claim);
    const free = this.#way.value?.free ?? [];
    if (!inIt && free.length > 1) return this.#all(free);
    if (!inIt || claim.standing === 'offered') {
      return html`<cm-button
        variant="primary"
        icon="hand-heart"
        wide
        ?busy=${this.#command.busy}
        @click=${this.#onAccept}
        >${claim?.standing === 'offered' ? words.acceptOffered : words.accept}</cm-button
      >`;
    }
    const mine = holds(claim);
    const confirmed = mine && claim.standing === 'confirmed';
    return html`<div class="stack tight">
      ${
        confirmed && mission.phase !== 'under-way'
          ? html`<cm-button icon="route" wide ?busy=${this.#command.busy} @click=${this.#onStart}
              >${words.start}</cm-button
            >`
          : nothing
      }
      ${
        mine
          ? html`<cm-button
              variant=${confirmed ? 'primary' : 'secondary'}
              icon="message-square-text"
              wide
              @click=${this.#onReport}
              >${words.report}</cm-button
            >`
          : nothing
      }
      <cm-button variant="quiet" icon="undo-2" wide @click=${this.#onGiveBack}
        >${words.giveBack}</cm-button
      >
    </div>`;
  }

  #drive(): TemplateResult | typeof nothing {
    const way = this.#way.value;
    if (!way || !isDriven(way)) return nothing;
    return html`<cm-mission-drive .way=${way} mission=${this.mission}></cm-mission-drive>
      ${this.#others(way)}`;
  }

  /** One yes for the whole car; one errand alone stays possible. */
  #all(free: readonly Id<'mission'>[]): TemplateResult {
    const { mission, drives } = this.messages;
    return html`<div class="stack tight">
      <cm-button
        variant="primary"
        icon="users-round"
        wide
        ?busy=${this.#command.busy}
        @click=${this.#onAcceptAll}
        >${drives.acceptAll(drives.errands(free.length))}</cm-button
      >
      <cm-button icon="hand-heart" wide ?busy=${this.#command.busy} @click=${this.#onAccept}
        >${mission.acceptOne}</cm-button
      >
    </div>`;
  }

  #others({ passengers: passengers, free }: MissionDrive): TemplateResult | typeof nothing {
    const { drives } = this.messages;
    const isMine = passengers.some(
      ({ mission, claim }) => mission._id === this.#id && claim && holds(claim),
    );
    if (!isMine || free.length === 0) return nothing;
    return html`<cm-notice icon="users-round" live>
      ${drives.othersFree(free.length)}
      <cm-button slot="actions" ?busy=${this.#command.busy} @click=${this.#onAcceptAll}
        >${drives.takeOthers}</cm-button
      >
    </cm-notice>`;
  }

  #onAccept(): void {
    void this.#command.run(() => this.missions.accept(this.#id), {
      words: this.messages.mission.accepted,
      undo: () => this.missions.giveBack(this.#id),
    });
  }

  #onAcceptAll(): void {
    const free = this.#way.value?.free ?? [];
    void this.#command.run(() => this.missions.accept(...free), {
      words: this.messages.drives.acceptedAll,
      undo: () => this.#giveBackAll(free),
    });
  }

  /** Each errand by itself; the first that could not be given back says why. */
  async #giveBackAll(missions: readonly Id<'mission'>[]): Promise<Outcome> {
    const results = await Promise.all(missions.map((id) => this.missions.giveBack(id)));
    return results.find(({ ok }) => !ok) ?? DONE;
  }

  #onStart(): void {
    void this.#command.run(() => this.missions.start(this.#id), {
      words: this.messages.mission.started,
    });
  }

  #onReport(): void {
    this.#ask('report');
  }

  #onGiveBack(): void {
    this.#ask('give-back');
  }

  #ask(what: 'report' | 'give-back'): void {
    this.#command.clear();
    this.asking = what;
  }

  readonly #onReported = (report: MissionReport): Promise<CommandResult> =>
    this.missions.report(this.#id, report);

  #onDone(): void {
    this.asking = undefined;
  }
}

/** Nobody drives for a call, and for help at home only when it is known how far that is. */
function isDriven({ sheet, passengers: passengers }: MissionDrive): boolean {
  const [only] = passengers;
  if (passengers.length !== 1 || !only) return true;
  return only.mission.kind !== 'call' && (sheet !== undefined || only.mission.kind === 'ride');
}

/** This errand's part of the whole drive, to begin a report with; undefined when it is not known. */
function partOf(
  way: MissionDrive | undefined,
  mission: string,
): { readonly minutes: number; readonly km: number } | undefined {
  const part = way?.sheet?.parts.get(mission);
  if (!way?.sheet || part === undefined || !isDriven(way)) return undefined;
  const { minutes, km } = way.sheet.drive;
  return { minutes: Math.round((minutes * part) / 5) * 5, km: Math.round(km * part) };
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-mission-page': MissionPage;
  }
}
