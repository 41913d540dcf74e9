import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type {
  MergedVolunteerRecord,
  VolunteerRecord,
  Volunteers,
} from '../../../data/volunteers/volunteers.ts';
import { idOf, uuidOf } from '../../../domain/kernel/ids.ts';
import { addDays } from '../../../domain/kernel/when.ts';
import { DAYS_TO_UNDO } from '../../../domain/merges/merge.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDate } from '../../../messages/kernel/when.ts';
import { CommandController } from '../../kit/command-controller.ts';
import { messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { dayHere, today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { nameOf } from './volunteer-words.ts';

/**
 * Where the record of a volunteer leads that is another's by now; which others are one with this one, to be parted again
 * as long as that can be done; and which others look like it. Takes: `volunteer` (a UUID).
 */
@customElement('cm-volunteer-merged')
export class VolunteerMerged extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @property() volunteer = '';

  readonly #command = new CommandController(this);
  readonly #record = new LiveController(
    this,
    () => this.volunteers.record(idOf('volunteer', this.volunteer)),
    () => [this.volunteer],
  );

  protected override render(): TemplateResult | typeof nothing {
    const record = this.#record.value;
    if (!record) return nothing;
    return html`<div class="stack tight">
      ${this.#leads(record)} ${record.merges.map((one) => this.#merged(one))} ${this.#alike(record)}
      ${this.#command.problemLine()}
    </div>`;
  }

  #leads({ stands }: VolunteerRecord): TemplateResult | typeof nothing {
    if (!stands) return nothing;
    const { people, volunteers } = this.messages;
    return html`<cm-notice heading=${people.merge.leads(nameOf(stands))}
      >${volunteers.merge.leadsText}
      <cm-button slot="actions" icon="arrow-right" href="/volunteers/${uuidOf(stands._id)}"
        >${people.merge.see}</cm-button
      ></cm-notice
    >`;
  }

  #merged({ merge, old }: MergedVolunteerRecord): TemplateResult | typeof nothing {
    const { people, when } = this.messages;
    const last = addDays(dayHere(merge.since), DAYS_TO_UNDO - 1);
    if (last < today()) return nothing;
    return html`<cm-notice icon="users-round" heading=${people.merge.merged(nameOf(old))}
      >${people.merge.until(sayDate(last, when))}
      <cm-button slot="actions" href="/volunteers/${uuidOf(old._id)}"
        >${people.merge.see}</cm-button
      >
      <cm-button
        slot="actions"
        icon="undo-2"
        data-merge=${merge._id}
        ?busy=${this.#command.busy}
        @click=${this.#onPart}
        >${people.merge.part}</cm-button
      ></cm-notice
    >`;
  }

  /** Two that look like one: a coordinator says whether they are. */
  #alike({ alike, stands, volunteer }: VolunteerRecord): TemplateResult | typeof nothing {
    const [other] = alike;
    if (!other || stands || volunteer.status === 'left') return nothing;
    const { people } = this.messages;
    return html`<cm-notice icon="users-round" heading=${people.merge.twice}
      >${people.merge.twiceText(nameOf(other))}
      <cm-button
        slot="actions"
        icon="users-round"
        href="/volunteers/${this.volunteer}/merge/${uuidOf(other._id)}"
        >${people.merge.look}</cm-button
      ></cm-notice
    >`;
  }

  #onPart(event: Event): void {
    const { merge } = (event.currentTarget as HTMLElement).dataset;
    void this.#command.run(
      () => this.volunteers.part(merge as MergedVolunteerRecord['merge']['_id']),
      { words: this.messages.people.merge.parted },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-merged': VolunteerMerged;
  }
}
