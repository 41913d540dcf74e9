import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  JOURNAL_KINDS,
  type JournalKind,
  type JournalQuery,
  type NamedAccount,
} from '../../../contract/journal/journal.ts';
import type { Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/field.ts';
import { messagesContext } from '../../kit/contexts.ts';
import type { Allowed } from '../../kit/lists/list-place.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';
import { kindWords, type FileNames } from './line-words.ts';

/** What is chosen; empty: all of it. */
export interface JournalChoice {
  readonly kind: JournalKind | '';
  readonly who: string;
  readonly person: string;
}

/** What is shown first: everything. */
export const EVERYTHING: JournalChoice = { kind: '', who: '', person: '' };

/** What an address may choose. */
export const CHOICES: Allowed<JournalChoice> = {
  kind: ['', ...JOURNAL_KINDS],
  who: /^(|user:[\w-]+)$/,
  person: /^(|person:[\w-]+)$/,
};

/** The question that a choice asks. */
export function queryOf({ kind, who, person }: JournalChoice): JournalQuery {
  return {
    ...(kind && { kind }),
    ...(who && { who: who as Id<'user'> }),
    ...(person && { person: person as Id<'person'> }),
  };
}

/** Kind, account and file of the lines that are shown. Takes: `choice`, `people`, `files`. Event: `input`. */
@customElement('cm-journal-filters')
export class JournalFilters extends LitElement {
  static override styles = listStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) choice = EVERYTHING;
  /** The accounts that the journal names. */
  @property({ attribute: false }) people: readonly NamedAccount[] = [];
  @property({ attribute: false }) files: FileNames = new Map();

  protected override render(): TemplateResult {
    const { journal } = this.messages;
    const { kind, who, person } = this.choice;
    return html`<div class="filters">
      <cm-field label=${journal.kind}>
        <select data-field="kind">
          ${option('', journal.allKinds, kind)}
          ${JOURNAL_KINDS.map((one) => option(one, kindWords(one, this.messages), kind))}
        </select>
      </cm-field>
      <cm-field label=${journal.who}>
        <select data-field="who">
          ${option('', journal.everybody, who)}
          ${this.people.map(({ id, name }) => option(id, name ?? journal.unknownAccount, who))}
        </select>
      </cm-field>
      <cm-field label=${journal.file}>
        <select data-field="person">
          ${option('', journal.allFiles, person)}
          ${[...this.files].map(([id, name]) => option(id, name, person))}
        </select>
      </cm-field>
    </div>`;
  }
}

function option(value: string, word: string, chosen: string): TemplateResult {
  return html`<option value=${value} ?selected=${value === chosen}>${word}</option>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-journal-filters': JournalFilters;
  }
}
