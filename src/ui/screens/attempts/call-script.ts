import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CallRow } from '../../../data/attempts/call-sheet.ts';
import type { CallList } from '../../../domain/attempts/call-list.ts';
import { scriptOf } from './scripts.ts';

/** What is read aloud, by what the list is for; fetched with the first call. Takes: `list`, `row`. */
@customElement('cm-call-script')
export class CallScriptSlot extends LitElement {
  @property({ attribute: false }) list!: CallList;
  @property({ attribute: false }) row!: CallRow;

  readonly #fetched = new Task(this, {
    task: async ([kind]) => {
      await scriptOf(kind)?.load();
      return kind;
    },
    args: () => [this.list.purpose.kind] as const,
  });

  protected override render(): TemplateResult | typeof nothing {
    const { list, row } = this;
    if (this.#fetched.value !== list.purpose.kind || !row.who) return nothing;
    return scriptOf(list.purpose.kind)?.draw({ list, call: row.call, who: row.who }) ?? nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-script': CallScriptSlot;
  }
}
