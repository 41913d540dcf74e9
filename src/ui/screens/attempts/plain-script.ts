import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import type { CallOnLine } from '../../cards/attempts/call-script.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** How are you? What to say, and where to write down what they ask for. Takes: `call`. */
@customElement('cm-plain-script')
export class PlainScript extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) call!: CallOnLine;

  protected override render(): TemplateResult {
    const { attempts } = this.messages;
    return html`<cm-section heading=${attempts.script}>
      <ol class="stack tight">
        <li>${attempts.scriptHello}</li>
        <li>${attempts.scriptAsk}</li>
        <li>${attempts.scriptEnd}</li>
      </ol>
      ${this.call.who.noun === 'person' ? this.#notes(uuidOf(this.call.who._id)) : nothing}
    </cm-section>`;
  }

  #notes(person: string): TemplateResult {
    const { attempts } = this.messages;
    return html`<div class="actions notes">
      <cm-button variant="quiet" icon="hand-helping" href="/desk/${person}"
        >${attempts.noteRequest}</cm-button
      >
      <cm-button variant="quiet" icon="notebook-pen" href="/encounters/new/${person}"
        >${attempts.noteEncounter}</cm-button
      >
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-plain-script': PlainScript;
  }
}
