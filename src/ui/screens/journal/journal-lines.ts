import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { JournalLine } from '../../../contract/journal/journal.ts';
import { idOf, uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { journalLinesStyles } from './journal-lines.styles.ts';
import { lineWords, type FileNames } from './line-words.ts';

/** Lines of the journal, in the order given. Takes: `lines`, `files`. */
@customElement('cm-journal-lines')
export class JournalLines extends LitElement {
  static override styles = journalLinesStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) lines: readonly JournalLine[] = [];
  @property({ attribute: false }) files: FileNames = new Map();

  protected override render(): TemplateResult {
    return html`<ol aria-label=${this.messages.journal.heading}>
      ${repeat(
        this.lines,
        ({ id }) => id,
        (line) => this.#line(line),
      )}
    </ol>`;
  }

  #line(line: JournalLine): TemplateResult {
    const { what, when, who, details } = lineWords(line, this.files, this.messages);
    return html`<li data-kind=${line.kind}>
      <p class="when">${when}</p>
      <p class="what">${what}</p>
      <p class="who">${who}</p>
      <p class="details">${this.#details(line, details)}</p>
    </li>`;
  }

  #details(
    { kind, about, more }: JournalLine,
    details: string,
  ): TemplateResult | string | typeof nothing {
    if (about === undefined || more) return details || nothing;
    if (kind === 'file-opened' && this.files.has(about)) {
      return html`<a href="/people/${uuidOf(about)}">${details}</a>`;
    }
    if (kind !== 'brief-handed') return details || nothing;
    const request = idOf('request', uuidOf(about as Id<'brief'>));
    return html`<a href="/requests/${uuidOf(request)}">${this.messages.journal.seeRequest}</a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-journal-lines': JournalLines;
  }
}
