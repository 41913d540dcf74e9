import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { People, PersonFile } from '../../../data/people/people.ts';
import { idOf, uuidOf } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPhone } from '../../../messages/kernel/phone-number.ts';
import { personName } from '../../cards/people/person-words.ts';
import { communeName } from '../../cards/territory/commune-name.ts';
import { currentTerritoryContext, messagesContext, peopleContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { goTo } from '../../kit/go-to.ts';
import { WentBackEvent } from '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/form/choice.ts';
import type { Option } from '../../elements/form/choice.ts';
import '../../elements/status/notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

/**
 * Two records of one person: which one stays, and what becomes of what, before anything is done. Takes: `one`, `other`.
 * Event: `cm-went-back` when another one is to be chosen.
 */
@customElement('cm-merge-preview')
export class MergePreview extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: peopleContext }) people!: People;
  @property({ attribute: false }) one!: PersonFile;
  @property({ attribute: false }) other!: PersonFile;

  readonly #form = new FormController<{ readonly stays: string }, CommandResult>(this, {
    start: () => ({ stays: this.#fuller.person._id }),
    submit: ({ stays }) => {
      const { old, into } = this.#parts(stays);
      return this.people.merge(old.person._id, into.person._id);
    },
    said: ({ subject }) => ({
      words: this.messages.people.merge.done,
      undo: () => this.people.part(idOf('merge', uuidOf(subject))),
    }),
    done: (_, { draft }) => goTo(`/people/${uuidOf(draft.stays)}`, { replace: true }),
    leave: () => this.dispatchEvent(new WentBackEvent()),
  });

  protected override render(): TemplateResult {
    const { merge } = this.messages.people;
    const { busy, cancel, draft, onSubmit, problemLine } = this.#form;
    const { old } = this.#parts(draft.stays);
    return html`<form novalidate @submit=${onSubmit}>
      <cm-choice
        label=${merge.stays}
        .options=${[this.#option(this.one), this.#option(this.other)]}
        data-field="stays"
        .value=${draft.stays}
      ></cm-choice>
      <cm-notice icon="info" heading=${merge.previewHeading}>
        <p>
          ${merge.moves(
            merge.requests(old.requests.length),
            merge.encounters(old.encounters.length),
          )}
        </p>
        <p>${merge.keeps}</p>
        <p>${merge.days}</p>
      </cm-notice>
      ${problemLine()}
      <div class="actions">
        <cm-button type="submit" variant="primary" icon="users-round" wide ?busy=${busy}
          >${merge.confirm}</cm-button
        >
        <cm-button wide @click=${cancel}>${merge.another}</cm-button>
      </div>
    </form>`;
  }

  #option({ person, requests, encounters }: PersonFile): Option {
    const { merge } = this.messages.people;
    const [phone] = person.phones;
    const known = merge.known(merge.requests(requests.length), merge.encounters(encounters.length));
    const lines = [
      person.address,
      communeName(this.territory, person.commune),
      phone ? sayPhone(phone.number) : '',
      known,
    ];
    return {
      value: person._id,
      word: personName(person, this.messages),
      hint: lines.filter(Boolean).join(' · '),
    };
  }

  /** The record of which more is known stays, unless somebody says otherwise. */
  get #fuller(): PersonFile {
    const weight = ({ requests, encounters }: PersonFile): number =>
      requests.length + encounters.length;
    return weight(this.other) > weight(this.one) ? this.other : this.one;
  }

  #parts(stays: string): { readonly old: PersonFile; readonly into: PersonFile } {
    return this.one.person._id === stays
      ? { old: this.other, into: this.one }
      : { old: this.one, into: this.other };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-merge-preview': MergePreview;
  }
}
