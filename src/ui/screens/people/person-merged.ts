import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { MergedRecord, People, PersonFile } from '../../../data/people/people.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import { addDays } from '../../../domain/kernel/when.ts';
import { DAYS_TO_UNDO } from '../../../domain/merges/merge.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { personName } from '../../cards/people/person-words.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { meContext, messagesContext, peopleContext } from '../../kit/contexts.ts';
import { dayHere, today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/**
 * Where a record leads that is another's by now; and which others are one with this one, to be parted again as long as
 * that can be done. Takes: `file`.
 */
@customElement('cm-person-merged')
export class PersonMerged extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: peopleContext }) people!: People;
  @property({ attribute: false }) file!: PersonFile;

  readonly #command = new CommandController(this);

  protected override render(): TemplateResult {
    const { stands, merges } = this.file;
    const words = this.messages.people.merge;
    return html`<div class="stack tight">
      ${
        stands
          ? html`<cm-notice heading=${words.leads(personName(stands, this.messages))}
              >${words.leadsText}
              <cm-button slot="actions" icon="arrow-right" href="/people/${uuidOf(stands._id)}"
                >${words.see}</cm-button
              ></cm-notice
            >`
          : nothing
      }
      ${merges.map((one) => this.#merged(one))} ${this.#command.problemLine()}
    </div>`;
  }

  #merged({ merge, old }: MergedRecord): TemplateResult | typeof nothing {
    const { people, when } = this.messages;
    const last = addDays(dayHere(merge.since), DAYS_TO_UNDO - 1);
    if (last < today()) return nothing;
    return html`<cm-notice
      icon="users-round"
      heading=${people.merge.merged(personName(old, this.messages))}
      >${people.merge.until(sayDate(last, when))}
      <cm-button slot="actions" href="/people/${uuidOf(old._id)}">${people.merge.see}</cm-button>
      ${
        this.me?.roles.includes('coordinator')
          ? html`<cm-button
              slot="actions"
              icon="undo-2"
              data-merge=${merge._id}
              ?busy=${this.#command.busy}
              @click=${this.#onPart}
              >${people.merge.part}</cm-button
            >`
          : nothing
      }</cm-notice
    >`;
  }

  #onPart(event: Event): void {
    const { merge } = (event.currentTarget as HTMLElement).dataset;
    void this.#command.run(() => this.people.part(merge as MergedRecord['merge']['_id']), {
      words: this.messages.people.merge.parted,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-merged': PersonMerged;
  }
}
