import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Drives } from '../../../data/drives/drives.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { MissionKind } from '../../../domain/kernel/kind.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { drivesContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import { Checkbox } from '../../elements/form/checkbox.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import './promise-dialog.ts';
import { PromisedEvent } from './promise-dialog.ts';

/** Who is "near": there within that many minutes. */
const NEAR_MINUTES = 15;

/**
 * The promise dialog with the active volunteers of this device, those first who are there soonest by
 * road. Takes: `person`, `kind`, `problem`, `busy`. Events: `cm-promised`, `cm-went-back`.
 */
@customElement('cm-promise-nearest')
export class PromiseNearest extends LitElement {
  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: drivesContext }) drives!: Drives;
  @property() person: Id<'person'> = 'person:';
  @property() kind: MissionKind = 'other';
  @property() problem = '';
  @property({ type: Boolean }) busy = false;
  @state() private onlyNear = false;

  readonly #neighbours = new LiveController(
    this,
    () => this.drives.nearest(this.person, this.onlyNear ? NEAR_MINUTES : undefined),
    () => [this.person, this.onlyNear],
  );

  protected override render(): TemplateResult {
    return drawAnswer(
      this.#neighbours,
      this.messages,
      (neighbours) =>
        html`<cm-promise-dialog
          .neighbours=${neighbours}
          kind=${this.kind}
          near=${NEAR_MINUTES}
          ?only-near=${this.onlyNear}
          problem=${this.problem}
          ?busy=${this.busy}
          @cm-promised=${this.#onPromised}
          @input=${this.#onTicked}
          @cm-went-back=${this.#onBack}
        ></cm-promise-dialog>`,
    );
  }

  #onTicked(event: Event): void {
    const box = event.composedPath().find((one) => one instanceof Checkbox);
    if (box) this.onlyNear = box.checked;
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
