import { countsAs } from '../../../domain/kernel/kind.ts';
import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Drives } from '../../../data/drives/drives.ts';
import type { RequestCard, Requests } from '../../../data/requests/requests.ts';
import type { Me } from '../../../data/accounts/session.ts';
import { holds } from '../../../domain/requests/claim.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import { isLive } from '../../../domain/requests/phase.ts';
import type { ReportDetails } from '../../../domain/requests/request.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { drivesContext, meContext, messagesContext, requestsContext } from '../../kit/contexts.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { BegunForms, type ClosedForm } from '../../kit/forms/begun-forms.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/layout/app-bar.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import './close-dialog.ts';
import { deskStyles } from '../../kit/styles/page-layout.styles.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import './promise-nearest.ts';
import '../../cards/missions/report-form.ts';
import './request-amend.ts';
import './request-claims.ts';
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

  readonly #command = new CommandController(this);
  readonly #card = new LiveController(
    this,
    () => this.requests.one(this.#id),
    () => [this.request],
  );

  readonly #begun = new BegunForms<'amend' | 'close' | 'report'>(
    this,
    () => this.#closedForms,
    (form, key) => {
      const reporter = key.split(':')[2];
      this.reporter = reporter ? idOf('volunteer', reporter) : undefined;
      this.#ask(form);
    },
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
        @cm-went-back=${this.#onDone}
      ></cm-request-amend>`;
    }
    return html`${this.#begun.notice(this.messages)}
      <div class="desk even">
        <div class="stack loose">
          <div class="news" tabindex="-1">
            <cm-request-facts .card=${card}></cm-request-facts>
          </div>
          ${this.#drive(card)}
        </div>
        <div class="stack loose">
          ${this.#doing(card)}
          <cm-request-claims
            .card=${card}
            ?decides=${this.#decides}
            @cm-claim-wanted=${this.#onClaimWanted}
          ></cm-request-claims>
          <cm-request-past .card=${card} ?decides=${this.#decides}></cm-request-past>
        </div>
      </div>
      ${this.#dialog(card)}`;
  }

  #drive({ request, claimants }: RequestCard): TemplateResult | typeof nothing {
    const way = this.#way.value;
    if (!way || countsAs(request.kind) === 'call' || (!request.destination && !way.sheet))
      return nothing;
    const driver = claimants.find((one) => holds(one))?.name ?? '';
    return html`<cm-request-drive
      .way=${way}
      request=${this.request}
      driver=${driver}
      ?decides=${this.#decides && isLive(request.phase)}
    ></cm-request-drive>`;
  }

  #doing({ request }: RequestCard): TemplateResult {
    if (this.asking === 'report') {
      return html`<cm-report-form
        draft-key="report:${this.request}:${this.reporter ? uuidOf(this.reporter) : ''}"
        kind=${request.kind}
        said=${this.messages.requests.reported}
        .send=${this.#onReported}
        @cm-went-back=${this.#onDone}
      ></cm-report-form>`;
    }
    return html`<div class="stack">
      ${this.#command.problemLine()}
      <cm-request-steps
        .request=${request}
        ?decides=${this.#decides}
        ?busy=${this.#command.busy}
        @cm-step-wanted=${this.#onStep}
      ></cm-request-steps>
    </div>`;
  }

  #dialog({ request }: RequestCard): TemplateResult | typeof nothing {
    if (this.asking === 'promise') {
      return html`<cm-promise-nearest
        request=${request._id}
        person=${request.person}
        kind=${request.kind}
        day=${request.when.day}
        @cm-went-back=${this.#onDone}
      ></cm-promise-nearest>`;
    }
    if (this.asking !== 'close') return nothing;
    return html`<cm-close-dialog
      request=${request._id}
      @cm-went-back=${this.#onDone}
    ></cm-close-dialog>`;
  }

  get #id(): Id<'request'> {
    return idOf('request', this.request);
  }

  /** Every form of this page, while none of them is open. */
  get #closedForms(): readonly ClosedForm<'amend' | 'close' | 'report'>[] {
    const { amend, close, reportFor } = this.messages.requests;
    if (this.asking) return [];
    return [
      { form: 'amend', key: `request:${this.request}`, word: amend },
      { form: 'close', key: `close:${this.request}`, word: close },
      { form: 'report', key: `report:${this.request}:`, word: reportFor },
    ];
  }

  get #decides(): boolean {
    return this.me?.roles.includes('coordinator') ?? false;
  }

  /** Who is meant when somebody rings to tell how it went; undefined: nobody goes, or several do. */
  get #onlyHolder(): Id<'volunteer'> | undefined {
    const going = this.#card.value?.request.claims.filter(holds) ?? [];
    return going.length === 1 ? going[0]?.volunteer : undefined;
  }

  #onStep({ step }: StepWantedEvent): void {
    const { requests: words } = this.messages;
    const { requests } = this;
    const id = this.#id;
    switch (step) {
      case 'publish':
        void this.#command.run(() => requests.publish(id), {
          words: words.published,
          undo: () => requests.withdraw(id),
        });
        return;
      case 'withdraw':
        void this.#command.run(() => requests.withdraw(id), {
          words: words.withdrawn,
          undo: () => requests.publish(id),
        });
        return;
      case 'reopen':
        void this.#command.run(() => requests.reopen(id), { words: words.reopened });
        return;
      case 'print':
        window.print();
        return;
      default:
        this.reporter = this.#onlyHolder;
        this.#ask(step);
    }
  }

  #onClaimWanted({ wanted, volunteer }: ClaimWantedEvent): void {
    if (wanted === 'report') {
      this.reporter = volunteer;
      this.#ask('report');
      return;
    }
    const { requests } = this;
    const id = this.#id;
    void this.#command.run(() => requests.giveBackFor(id, volunteer), {
      words: this.messages.requests.givenBackFor,
      undo: () => requests.promise(id, volunteer),
    });
  }

  #ask(what: NonNullable<RequestPage['asking']>): void {
    this.#command.clear();
    this.asking = what;
  }

  readonly #onReported = (report: ReportDetails): Promise<CommandResult> =>
    this.requests.reportFor(this.#id, this.reporter, report);

  #onDone(): void {
    this.asking = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-page': RequestPage;
  }
}
