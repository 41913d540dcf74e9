import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { VolunteerRecord, Volunteers } from '../../../data/volunteers/volunteers.ts';
import { idOf, uuidOf } from '../../../domain/kernel/ids.ts';
import { mayStandFor } from '../../../domain/volunteers/missions-of-one.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPhone } from '../../../messages/kernel/phone-number.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import { currentTerritoryContext, messagesContext, volunteersContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { goTo } from '../../kit/go-to.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/form/choice.ts';
import type { Option } from '../../elements/form/choice.ts';
import '../../elements/status/notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { nameOf, statusWord } from './volunteer-words.ts';

/**
 * Two records of one volunteer: which one stays, and what becomes of what, before anything is done. Takes: `one`, `other`.
 * Event: `cm-went-back` when another one is to be chosen.
 */
@customElement('cm-volunteer-merge-preview')
export class VolunteerMergePreview extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: volunteersContext }) volunteers!: Volunteers;
  @property({ attribute: false }) one!: VolunteerRecord;
  @property({ attribute: false }) other!: VolunteerRecord;

  readonly #form = new FormController<{ readonly stays: string }, CommandResult>(this, {
    start: () => ({ stays: this.#fuller?.volunteer._id ?? '' }),
    submit: ({ stays }) => {
      const { old, into } = this.#parts(stays);
      return this.volunteers.merge(old.volunteer._id, into.volunteer._id);
    },
    said: ({ subject }) => ({
      words: this.messages.people.merge.done,
      undo: () => this.volunteers.part(idOf('merge', uuidOf(subject))),
    }),
    done: (_, { draft }) => goTo(`/volunteers/${uuidOf(draft.stays)}`, { replace: true }),
    leave: () => this.dispatchEvent(new WentBackEvent()),
  });

  protected override render(): TemplateResult {
    const { people, volunteers } = this.messages;
    const { busy, cancel, draft, onSubmit, problemLine } = this.#form;
    const options = this.#staying.map((record) => this.#option(record));
    const another = html`<cm-button wide @click=${cancel}>${people.merge.another}</cm-button>`;
    if (options.length === 0)
      return html`<p>${volunteers.merge.neither}</p>
        ${another}`;
    const { old, into } = this.#parts(draft.stays);
    return html`<form novalidate @submit=${onSubmit}>
      <cm-choice
        label=${people.merge.stays}
        .options=${options}
        data-field="stays"
        .value=${draft.stays}
      ></cm-choice>
      <cm-notice icon="info" heading=${people.merge.previewHeading}>
        <p>${volunteers.merge.moves(volunteers.merge.held(old.held))}</p>
        ${old.volunteer.joined ? html`<p>${volunteers.merge.account}</p>` : nothing}
        <p>${volunteers.merge.keeps(nameOf(into.volunteer))}</p>
        <p>${people.merge.days}</p>
      </cm-notice>
      ${problemLine()}
      <div class="actions">
        <cm-button type="submit" variant="primary" icon="users-round" wide ?busy=${busy}
          >${people.merge.confirm}</cm-button
        >
        ${another}
      </div>
    </form>`;
  }

  #option({ volunteer, held }: VolunteerRecord): Option {
    const { volunteers } = this.messages;
    const lines = [
      statusWord(volunteer, this.messages),
      communeName(this.territory, volunteer.commune),
      volunteer.phone ? sayPhone(volunteer.phone) : '',
      volunteer.joined ? volunteers.joined : volunteers.notJoined,
      volunteers.merge.held(held),
    ];
    return {
      value: volunteer._id,
      word: nameOf(volunteer),
      hint: lines.filter(Boolean).join(' · '),
    };
  }

  /** Those that may stand for the other: nobody who left, nor who is not welcomed yet before one who is. */
  get #staying(): readonly VolunteerRecord[] {
    return [this.one, this.other].filter(
      (record) => !mayStandFor(record.volunteer, this.#parts(record.volunteer._id).old.volunteer),
    );
  }

  /** The record with more to do stays, unless somebody says otherwise; of two alike, the one that opens the app. */
  get #fuller(): VolunteerRecord | undefined {
    const weight = ({ held, volunteer }: VolunteerRecord): number =>
      held * 2 + Number(volunteer.joined);
    return [...this.#staying].sort((a, b) => weight(b) - weight(a))[0];
  }

  #parts(stays: string): { readonly old: VolunteerRecord; readonly into: VolunteerRecord } {
    return this.one.volunteer._id === stays
      ? { old: this.other, into: this.one }
      : { old: this.one, into: this.other };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-volunteer-merge-preview': VolunteerMergePreview;
  }
}
