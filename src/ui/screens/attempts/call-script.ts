import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CallRow } from '../../../data/attempts/call-sheet.ts';
import type { CallList } from '../../../domain/attempts/call-list.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { FetchedPart } from '../../kit/fetched-part.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { scriptOf } from './scripts.ts';

/** What is read aloud, by what the list is for; fetched with the first call. Takes: `list`, `row`. */
@customElement('cm-call-script')
export class CallScriptSlot extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) list!: CallList;
  @property({ attribute: false }) row!: CallRow;

  readonly #part = new FetchedPart(this, async () => {
    await scriptOf(this.list.purpose.kind)?.load();
  });

  protected override render(): TemplateResult | typeof nothing {
    const { list, row } = this;
    const { who } = row;
    const script = scriptOf(list.purpose.kind);
    if (!script || !who) return nothing;
    return this.#part.draw(this.messages, () => script.draw({ list, call: row.call, who }), 3);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-script': CallScriptSlot;
  }
}
