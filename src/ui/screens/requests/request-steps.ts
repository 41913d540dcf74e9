import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { holds } from '../../../domain/requests/claim.ts';
import { isLive } from '../../../domain/requests/phase.ts';
import type { Request } from '../../../domain/requests/request.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/button.ts';
import type { IconName } from '../../elements/signs/icons.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** What a coordinator can do with a request. */
export type RequestStep =
  'publish' | 'withdraw' | 'promise' | 'report' | 'amend' | 'close' | 'reopen' | 'print';

/** A coordinator or an agent wants to take a step. */
export class StepWantedEvent extends Event {
  static readonly type = 'cm-step-wanted';
  readonly step: RequestStep;

  constructor(step: RequestStep) {
    super(StepWantedEvent.type);
    this.step = step;
  }
}

const SYMBOLS: Readonly<Record<RequestStep, IconName>> = {
  publish: 'send',
  withdraw: 'undo-2',
  promise: 'phone-call',
  report: 'message-square-text',
  amend: 'pencil',
  close: 'inbox',
  reopen: 'rotate-ccw',
  print: 'printer',
};

/** The step that brings a request forward; none once it has ended, or when each volunteer reports. */
export function stepForward(request: Request): RequestStep | undefined {
  switch (request.phase) {
    case 'noted':
      return 'publish';
    case 'open':
      return 'promise';
    case 'provisional':
    case 'confirmed':
    case 'under-way':
      return request.claims.filter(holds).length > 1 ? undefined : 'report';
    default:
      return undefined;
  }
}

/** What else a request allows now. */
export function otherSteps(request: Request, decides: boolean): readonly RequestStep[] {
  if (!decides) return isLive(request.phase) ? ['amend', 'print'] : ['print'];
  const { claims, phase, places } = request;
  const promised = claims.filter((claim) => holds(claim) && claim.promised).length;
  const always: readonly RequestStep[] = ['amend', 'close', 'print'];
  const promise: readonly RequestStep[] = promised < places ? ['promise'] : [];
  switch (phase) {
    case 'noted':
      return ['promise', ...always];
    case 'open':
      return ['report', ...(claims.some(holds) ? [] : (['withdraw'] as const)), ...always];
    case 'provisional':
    case 'confirmed':
      return [...promise, ...always];
    case 'under-way':
      return always;
    default:
      return ['reopen', 'print'];
  }
}

/**
 * What can be done with a request: the step forward large, the others below it.
 * Takes: `request`, `decides` (a coordinator), `busy`. Event: `cm-step-wanted`.
 */
@customElement('cm-request-steps')
export class RequestSteps extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) request!: Request;
  @property({ type: Boolean }) decides = false;
  @property({ type: Boolean }) busy = false;

  protected override render(): TemplateResult {
    const forward = this.decides ? stepForward(this.request) : undefined;
    const others = otherSteps(this.request, this.decides);
    return html`<div class="stack tight">
      ${forward ? this.#button(forward, true) : nothing}
      <div class="cluster">${others.map((step) => this.#button(step, false))}</div>
    </div>`;
  }

  #button(step: RequestStep, forward: boolean): TemplateResult {
    const want = (): void => {
      this.dispatchEvent(new StepWantedEvent(step));
    };
    return html`<cm-button
      variant=${forward ? 'primary' : 'secondary'}
      icon=${SYMBOLS[step]}
      ?wide=${forward}
      ?busy=${forward && this.busy}
      @click=${want}
      >${this.#word(step)}</cm-button
    >`;
  }

  #word(step: RequestStep): string {
    const { requests } = this.messages;
    return step === 'report' ? requests.reportFor : requests[step];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-request-steps': RequestSteps;
  }
  interface HTMLElementEventMap {
    [StepWantedEvent.type]: StepWantedEvent;
  }
}
