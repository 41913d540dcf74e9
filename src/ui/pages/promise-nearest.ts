import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Volunteers } from '../../data/volunteers.ts';
import type { MissionKind } from '../../domain/kind.ts';
import type { Person } from '../../domain/person.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesContext, volunteersContext } from '../app/contexts.ts';
import { LiveController } from '../controllers/live.ts';
import { WentBackEvent } from '../elements/app-bar.ts';
import { answered } from './answered.ts';
import './promise-dialog.ts';
import { PromisedEvent } from './promise-dialog.ts';

/**
 * The promise dialog with the active volunteers of this device.
 * Takes: `person`, `kind`, `problem`, `busy`. Events: `cm-promised`, `cm-went-back`.
 */
@customElement('cm-promise-nearest')
export class PromiseNearest extends LitElement {
  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @property({ attribute: false }) person: Person | undefined;
  @property() kind: MissionKind = 'other';
  @property() problem = '';
  @property({ type: Boolean }) busy = false;

  readonly #active = new LiveController(this, () => this.volunteers.list({ statuses: ['active'] }));

  protected override render(): TemplateResult {
    return answered(
      this.#active,
      this.messages,
      (cards) =>
        html`<cm-promise-dialog
          .volunteers=${cards}
          .person=${this.person}
          kind=${this.kind}
          problem=${this.problem}
          ?busy=${this.busy}
          @cm-promised=${this.#onPromised}
          @cm-went-back=${this.#onBack}
        ></cm-promise-dialog>`,
    );
  }

  #onPromised({ volunteer, name }: PromisedEvent): void {
    this.dispatchEvent(new PromisedEvent(volunteer, name));
  }

  #onBack(event: Event): void {
    event.stopPropagation();
    this.dispatchEvent(new WentBackEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-promise-nearest': PromiseNearest;
  }
}
