import { countsAs } from '../../../domain/kernel/kind.ts';
import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Drives } from '../../../data/drives/drives.ts';
import type { MissionDrive } from '../../../data/drives/drives.ts';
import type { MissionFile, Missions } from '../../../data/missions/missions.ts';
import { holds } from '../../../domain/requests/claim.ts';
import { idOf, type Id } from '../../../domain/kernel/ids.ts';
import { isLive } from '../../../domain/requests/phase.ts';
import type { ReportDetails } from '../../../domain/requests/request.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { drivesContext, messagesContext, missionsContext } from '../../kit/contexts.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { LiveController } from '../../kit/live.ts';
import { BegunForms } from '../../kit/forms/begun-forms.ts';
import { showNews, showToast } from '../../kit/toast-event.ts';
import { today } from '../../kit/today.ts';
import { giveBackAll, isDriven, partOf } from './mission-way.ts';
import { yesWord } from './mission-words.ts';
import { nextStep } from './next-step.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import './give-back-dialog.ts';
import './mission-brief.ts';
import '../../cards/drives/mission-drive.ts';
import './mission-check.ts';
import './mission-clash.ts';
import './evening-question.ts';
import './mission-facts.ts';
import './mission-standing.ts';
import './own-report.ts';
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
  /** A yes of a moment ago of which it is not known yet what became of it. */
  #isAsked = false;
  readonly #file = new LiveController(
    this,
    () => this.missions.one(this.#id),
    () => [this.mission],
  );

  readonly #begun = new BegunForms<'report' | 'give-back'>(
    this,
    () => {
      const { report, giveBack } = this.messages.mission;
      if (this.asking) return [];
      return [
        { form: 'report', key: `report:${this.mission}`, word: report },
        { form: 'give-back', key: `give-back:${this.mission}`, word: giveBack },
      ];
    },
    (form) => this.#ask(form),
  );

  readonly #way = new LiveController(
    this,
    () => this.drives.ofMission(this.#id),
    () => [this.mission],
  );

  /** What the page says of a yes is said in the toast too, once it is known. */
  protected override updated(): void {
    const standing = this.#file.value?.claim?.standing;
    if (!this.#isAsked || !standing || standing === 'provisional') return;
    this.#isAsked = false;
    const { confirmedHeading, substituteHeading } = this.messages.mission;
    if (standing === 'confirmed') showToast(confirmedHeading);
    if (standing === 'substitute') showNews(substituteHeading);
  }

  protected override render(): TemplateResult {
    const { app } = this.messages;
    return html`
      <cm-app-bar
        heading=${
          this.#file.value
            ? this.messages.vocabulary.kindWord(this.#file.value.mission.kind)
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
      ${this.#begun.notice(this.messages)}
      <div class="news" tabindex="-1">
        <cm-mission-standing .file=${file}></cm-mission-standing>
      </div>
      <cm-evening-question .file=${file}></cm-evening-question>
      ${
        file.brief
          ? html`<cm-mission-brief
              .brief=${file.brief}
              ?calls=${nextStep(file, today()) === 'call'}
            ></cm-mission-brief>`
          : nothing
      }
      <cm-mission-facts .card=${file}></cm-mission-facts>
      <cm-own-report .claim=${file.claim}></cm-own-report>
      ${this.#drive()} ${this.#command.problemLine()}
      ${
        this.asking === 'report'
          ? html`<cm-report-form
              draft-key="report:${this.mission}"
              kind=${file.mission.kind}
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
  #steps(file: MissionFile): TemplateResult | typeof nothing {
    const { mission, claim } = file;
    const words = this.messages.mission;
    if (!isLive(mission.phase)) return nothing;
    const next = nextStep(file, today());
    const free = this.#way.value?.free ?? [];
    if (next === 'accept') {
      const isOneCar = claim?.standing !== 'offered' && free.length > 1;
      return html`<cm-mission-check .mission=${mission}>
        <cm-mission-clash .card=${file}></cm-mission-clash>
        ${
          isOneCar
            ? this.#all(free)
            : html`<cm-button
                variant="primary"
                icon="hand-heart"
                wide
                ?busy=${this.#command.busy}
                @click=${this.#onAccept}
                >${yesWord(claim, words)}</cm-button
              >`
        }
      </cm-mission-check>`;
    }
    const mine = claim !== undefined && holds(claim);
    const isToStart = claim?.standing === 'confirmed' && mission.phase !== 'under-way';
    return html`<div class="stack tight">
      ${
        isToStart && countsAs(mission.kind) !== 'call'
          ? html`<cm-button
              variant=${next === 'start' ? 'primary' : 'secondary'}
              icon="route"
              wide
              ?busy=${this.#command.busy}
              @click=${this.#onStart}
              >${words.start}</cm-button
            >`
          : nothing
      }
      ${
        mine
          ? html`<cm-button
              variant=${next === 'report' ? 'primary' : 'secondary'}
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

  #others({ passengers, free }: MissionDrive): TemplateResult | typeof nothing {
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
    this.#isAsked = true;
    void this.#command.run(() => this.missions.accept(this.#id), {
      words: this.messages.mission.accepted,
      undo: () => this.missions.giveBack(this.#id),
    });
  }

  #onAcceptAll(): void {
    const free = this.#way.value?.free ?? [];
    void this.#command.run(() => this.missions.accept(...free), {
      words: this.messages.drives.acceptedAll,
      undo: () => giveBackAll(this.missions, free),
    });
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

  readonly #onReported = (report: ReportDetails): Promise<CommandResult> =>
    this.missions.report(this.#id, report);

  #onDone(): void {
    this.asking = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-mission-page': MissionPage;
  }
}
