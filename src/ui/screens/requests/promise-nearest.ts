import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Drives } from '../../../data/drives/drives.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { MissionKind } from '../../../domain/kernel/kind.ts';
import type { Day } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { drivesContext, messagesContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { Checkbox } from '../../elements/form/checkbox.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import './promise-dialog.ts';

/** Who is "near": there within that many minutes. */
const NEAR_MINUTES = 15;

/**
 * The promise dialog with the active volunteers of this device, those first who are there soonest by
 * road. Takes: `request`, `person`, `kind`, `day`. Event: `cm-went-back` once it is promised or given up.
 */
@customElement('cm-promise-nearest')
export class PromiseNearest extends LitElement {
  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: drivesContext }) drives!: Drives;
  @property() request: Id<'request'> = 'request:';
  @property() person: Id<'person'> = 'person:';
  @property() kind: MissionKind = 'other';
  @property() day: Day = '';
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
          request=${this.request}
          .neighbours=${neighbours}
          kind=${this.kind}
          day=${this.day}
          near=${NEAR_MINUTES}
          ?only-near=${this.onlyNear}
          @input=${this.#onTicked}
        ></cm-promise-dialog>`,
    );
  }

  #onTicked(event: Event): void {
    const box = event.composedPath().find((one) => one instanceof Checkbox);
    if (box) this.onlyNear = box.checked;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-promise-nearest': PromiseNearest;
  }
}
