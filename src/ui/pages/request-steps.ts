import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { holds } from '../../domain/claim.ts';
import { isLive } from '../../domain/phase.ts';
import type { Request } from '../../domain/request.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesContext } from '../app/contexts.ts';
import '../elements/button.ts';
import type { IconName } from '../elements/icons.ts';
import { pageStyles } from '../theme/page.styles.ts';

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

/** The steps that a request allows now, the one that brings it forward first. */
export function stepsFor(request: Request, decides: boolean): readonly RequestStep[] {
  if (!decides) return isLive(request.phase) ? ['amend', 'print'] : ['print'];
  switch (request.phase) {
    case 'noted':
      return ['publish', 'promise', 'amend', 'close', 'print'];
    case 'open': {
      const free: readonly RequestStep[] = request.claims.some(holds) ? [] : ['withdraw'];
      return ['promise', 'report', ...free, 'amend', 'close', 'print'];
    }
    case 'provisional':
    case 'confirmed':
      return ['report', 'promise', 'amend', 'close', 'print'];
    case 'under-way':
      return ['report', 'amend', 'close', 'print'];
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
    const steps = stepsFor(this.request, this.decides);
    const [first] = steps;
    const forward = first && ['publish', 'promise', 'report'].includes(first) ? first : undefined;
    return html`<div class="stack tight">
      ${forward ? this.#button(forward, true) : nothing}
      <div class="cluster">
        ${steps.filter((step) => step !== forward).map((step) => this.#button(step, false))}
      </div>
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
