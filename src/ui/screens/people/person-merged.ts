import { consume } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { MergedRecord, People, PersonFile } from '../../../data/people/people.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import { addDays } from '../../../domain/kernel/when.ts';
import { DAYS_TO_UNDO } from '../../../domain/merges/merge.ts';
import type { Person } from '../../../domain/people/person.ts';
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
 * that can be done; and which others look like it, for coordinators. Takes: `file`.
 */
@customElement('cm-person-merged')
export class PersonMerged extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: peopleContext }) people!: People;
  @property({ attribute: false }) file!: PersonFile;
  @state() private alike: readonly Person[] = [];

  readonly #command = new CommandController(this);

  /** Nobody is compared for an agent, who may not make them one. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('file') && !changed.has('me')) return;
    const { person } = this.file;
    const isAsked = person.status === 'active' && this.me?.roles.includes('coordinator');
    if (isAsked) void this.people.alike(person).then((alike) => (this.alike = alike));
    else this.alike = [];
  }

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
      ${merges.map((one) => this.#merged(one))} ${this.#twice()} ${this.#command.problemLine()}
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

  /** Two that look like one: a coordinator says whether they are. */
  #twice(): TemplateResult | typeof nothing {
    const [other] = this.alike;
    if (!other) return nothing;
    const { merge } = this.messages.people;
    return html`<cm-notice icon="users-round" heading=${merge.twice}
      >${merge.twiceText(personName(other, this.messages))}
      <cm-button
        slot="actions"
        icon="users-round"
        href="/people/${uuidOf(this.file.person._id)}/merge/${uuidOf(other._id)}"
        >${merge.look}</cm-button
      ></cm-notice
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
