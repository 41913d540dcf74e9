import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Drives } from '../../../data/drives/drives.ts';
import type { RequestCard, Requests } from '../../../data/requests/requests.ts';
import type { Me } from '../../../data/accounts/session.ts';
import { holds } from '../../../domain/requests/claim.ts';
import { idOf, type Id } from '../../../domain/kernel/ids.ts';
import { isLive } from '../../../domain/requests/phase.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { drivesContext, meContext, messagesContext, requestsContext } from '../../kit/contexts.ts';
import { problemWords } from '../../kit/problem-words.ts';
import { showToast } from '../../kit/toast-event.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import type { KmAgreedEvent } from '../../cards/drives/agreed-km.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import type { ClosedEvent } from './close-dialog.ts';
import './close-dialog.ts';
import { deskStyles } from '../../kit/page-layout.styles.ts';
import { kmWords } from '../../cards/drives/drive-words.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import './promise-nearest.ts';
import type { PromisedEvent } from './promise-dialog.ts';
import type { ReportedEvent } from '../../cards/missions/report-form.ts';
import '../../cards/missions/report-form.ts';
import './request-amend.ts';
import './request-claims.ts';
import type { JoinedEvent } from '../../cards/drives/request-drive.ts';
import '../../cards/drives/request-drive.ts';
import type { ClaimWantedEvent } from './request-claims.ts';
import './request-facts.ts';
import './request-past.ts';
import './request-steps.ts';
import type { StepWantedEvent } from './request-steps.ts';
import { requestTitle } from '../../cards/requests/request-words.ts';

/** One request: what was asked, who said yes, what can be done, what happened. */
@customElement('cm-request-page')
export class RequestPage extends LitElement {
  static override styles = deskStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: requestsContext }) requests!: Requests;
  @consume({ context: drivesContext }) drives!: Drives;
  /** The UUID of the request. */
  @property() request = '';
  @state() private asking: 'promise' | 'close' | 'report' | 'amend' | undefined;
  @state() private reporter: Id<'volunteer'> | undefined;
  @state() private busy = false;
  @state() private problem = '';

  readonly #card = new LiveController(
    this,
    () => this.requests.one(this.#id),
    () => [this.request],
  );

  readonly #way = new LiveController(
    this,
    () => this.drives.ofRequest(this.#id),
    () => [this.request],
  );

  protected override render(): TemplateResult {
    const { app, requests } = this.messages;
    const card = this.#card.value;
    return html`
      <cm-app-bar
        heading=${card ? requestTitle(card, this.messages) : requests.heading}
        back=${app.back}
        back-href="/requests"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#card, this.messages, (found) =>
          found ? this.#renderPage(found) : notFoundState(this.messages, '/requests'),
        )}
      </div>
    `;
  }

  #renderPage(card: RequestCard): TemplateResult {
    if (this.asking === 'amend') {
      return html`<cm-request-amend
        .card=${card}
        @cm-went-back=${this.#onCancel}
      ></cm-request-amend>`;
    }
    return html`<div class="desk even">
        <div class="stack loose">
          <cm-request-facts .card=${card}></cm-request-facts>
          ${this.#drive(card)}
        </div>
        <div class="stack loose">
          ${this.#doing(card)}
          <cm-request-claims
            .card=${card}
            ?decides=${this.#decides}
            @cm-claim-wanted=${this.#onClaimWanted}
          ></cm-request-claims>
          <cm-request-past .card=${card}></cm-request-past>
        </div>
      </div>
      ${this.#dialog(card)}`;
  }

  #drive({ request, claimants }: RequestCard): TemplateResult | typeof nothing {
    const way = this.#way.value;
    if (!way || request.kind === 'call' || (!request.destination && !way.sheet)) return nothing;
    const driver = claimants.find((one) => holds(one))?.name ?? '';
    return html`<cm-request-drive
      .way=${way}
      request=${this.request}
      driver=${driver}
      ?decides=${this.#decides && isLive(request.phase)}
      @cm-parted=${this.#onParted}
      @cm-joined=${this.#onJoined}
      @cm-km-agreed=${this.#onKmAgreed}
    ></cm-request-drive>`;
  }

  #doing({ request }: RequestCard): TemplateResult {
    return html`<div class="stack">
      <p class="problem" role="alert">${this.asking ? '' : this.problem}</p>
      ${
        this.asking === 'report'
          ? html`<cm-report-form
                ?busy=${this.busy}
                @cm-reported=${this.#onReported}
                @cm-went-back=${this.#onCancel}
              ></cm-report-form>
              <p class="problem" role="alert">${this.problem}</p>`
          : html`<cm-request-steps
              .request=${request}
              ?decides=${this.#decides}
              ?busy=${this.busy}
              @cm-step-wanted=${this.#onStep}
            ></cm-request-steps>`
      }
    </div>`;
  }

  #dialog({ request }: RequestCard): TemplateResult | typeof nothing {
    if (this.asking === 'promise') {
      return html`<cm-promise-nearest
        person=${request.person}
        kind=${request.kind}
        problem=${this.problem}
        ?busy=${this.busy}
        @cm-promised=${this.#onPromised}
        @cm-went-back=${this.#onCancel}
      ></cm-promise-nearest>`;
    }
    if (this.asking !== 'close') return nothing;
    return html`<cm-close-dialog
      problem=${this.problem}
      ?busy=${this.busy}
      @cm-closed=${this.#onClosed}
      @cm-went-back=${this.#onCancel}
    ></cm-close-dialog>`;
  }

  get #id(): Id<'request'> {
    return idOf('request', this.request);
  }

  get #decides(): boolean {
    return this.me?.roles.includes('coordinator') ?? false;
  }

  /** Who is meant when somebody rings to tell how it went; undefined: nobody goes, or several do. */
  get #onlyHolder(): Id<'volunteer'> | undefined {
    const going = this.#card.value?.request.claims.filter(holds) ?? [];
    return going.length === 1 ? going[0]?.volunteer : undefined;
  }

  /** Does it, says so, and offers the way back; a refusal stays beside the button. */
  async #do(
    command: Promise<CommandResult>,
    words: string,
    undo?: () => Promise<CommandResult>,
  ): Promise<void> {
    this.busy = true;
    const result = await command;
    this.busy = false;
    this.problem = result.ok ? '' : problemWords(this.messages, result.refusal);
    if (!result.ok) return;
    this.asking = undefined;
    showToast(words, undo && ((): void => void this.#undo(undo)));
  }

  async #undo(command: () => Promise<CommandResult>): Promise<void> {
    const result = await command();
    if (!result.ok) showToast(problemWords(this.messages, result.refusal));
  }

  #onStep({ step }: StepWantedEvent): void {
    const { requests: words } = this.messages;
    const { requests } = this;
    const id = this.#id;
    this.problem = '';
    switch (step) {
      case 'publish':
        void this.#do(requests.publish(id), words.published, () => requests.withdraw(id));
        return;
      case 'withdraw':
        void this.#do(requests.withdraw(id), words.withdrawn, () => requests.publish(id));
        return;
      case 'reopen':
        void this.#do(requests.reopen(id), words.reopened);
        return;
      case 'print':
        window.print();
        return;
      default:
        this.reporter = this.#onlyHolder;
        this.asking = step;
    }
  }

  #onClaimWanted({ wanted, volunteer }: ClaimWantedEvent): void {
    this.problem = '';
    if (wanted === 'report') {
      this.reporter = volunteer;
      this.asking = 'report';
      return;
    }
    const { requests } = this;
    const id = this.#id;
    const words = this.messages.requests.givenBackFor;
    void this.#do(requests.giveBackFor(id, volunteer), words, () =>
      requests.promise(id, volunteer),
    );
  }

  #onPromised({ volunteer, name }: PromisedEvent): void {
    const { requests } = this;
    const id = this.#id;
    const words = this.messages.requests.promised(name);
    void this.#do(requests.promise(id, volunteer), words, () =>
      requests.giveBackFor(id, volunteer),
    );
  }

  #onReported({ report }: ReportedEvent): void {
    const command = this.requests.reportFor(this.#id, this.reporter, report);
    void this.#do(command, this.messages.requests.reported);
  }

  #onClosed({ how }: ClosedEvent): void {
    const id = this.#id;
    const command = this.requests.close(id, how);
    void this.#do(command, this.messages.requests.closed, () => this.requests.reopen(id));
  }

  #onParted(): void {
    const together = (this.#way.value?.passengers ?? []).map(({ request }) => request);
    const ids = together.map(({ _id }) => _id);
    const outing = together[0]?.outing;
    void this.#do(this.drives.ungroup(ids), this.messages.drives.parted, () =>
      this.drives.group(ids, outing),
    );
  }

  /** Into the car of this one, which is a shared one from now on. */
  #onJoined({ request }: JoinedEvent): void {
    const outing = this.#way.value?.passengers[0]?.request.outing;
    const ids = outing ? [request] : [this.#id, request];
    void this.#do(this.drives.group(ids, outing), this.messages.drives.grouped, () =>
      this.drives.ungroup(ids),
    );
  }

  #onKmAgreed({ km }: KmAgreedEvent): void {
    const { drives } = this.messages;
    const words = km === undefined ? drives.agreeUndo : drives.agreed(kmWords(km, this.messages));
    void this.#do(this.requests.amend(this.#id, { agreedKm: km ?? null }), words);
  }

  #onCancel(): void {
    this.asking = undefined;
    this.problem = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-page': RequestPage;
  }
}
