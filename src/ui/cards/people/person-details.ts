import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Journal } from '../../../data/journal/journal.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayDay } from '../../../messages/kernel/when.ts';
import { phoneLink, sayPhone } from '../../../messages/kernel/phone-number.ts';
import { currentTerritoryContext, journalContext, messagesContext } from '../../kit/contexts.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { OpenedFileController } from '../../kit/opened-file.ts';
import { today } from '../../kit/today.ts';
import { longText } from '../../kit/texts/long-text.ts';
import '../../elements/layout/detail.ts';
import type { IconName } from '../../elements/signs/icons.ts';
import '../../elements/layout/section.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { communeName } from '../territory/commune-name.ts';

/** How to reach a person, and what is practical to know: the journal is told of it. Takes: `person`. */
@customElement('cm-person-details')
export class PersonDetailsCard extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: journalContext }) journal: Journal | undefined;
  @property({ attribute: false }) person!: Person;

  protected readonly opened = new OpenedFileController(
    this,
    () => this.journal,
    () => this.person._id,
  );

  protected override render(): TemplateResult {
    const { person } = this;
    const { people, when } = this.messages;
    const seen = person.lastContact
      ? people.lastContact(sayDay(person.lastContact, today(), when))
      : people.neverSeen;
    return html`<div class="stack loose">
      <cm-section heading=${people.contact}>
        <div class="stack tight">
          ${person.phones.map(
            ({ number, answeredBy }) =>
              html`<cm-detail icon="phone" label=${people.phone} href=${phoneLink(number)}
                >${sayPhone(number)}${answeredBy ? ` · ${people.isAnsweredBy(answeredBy)}` : ''}</cm-detail
              >`,
          )}
          ${line('map-pinned', people.address, `${person.address}, ${this.#commune()}`)}
          ${line('door-open', people.getIn, person.access && longText(person.access))}
          ${line('history', people.encounters, seen)} ${newerTag(person, this.messages)}
          ${(person.contacts ?? []).map(
            ({ name, relation, phone }) =>
              html`<cm-detail icon="phone-call" label=${people.contactName} href=${phoneLink(phone)}
                >${name}${relation ? ` (${relation})` : ''} · ${sayPhone(phone)}</cm-detail
              >`,
          )}
        </div>
      </cm-section>
      ${this.#practical()}
    </div>`;
  }

  #commune(): string {
    return communeName(this.territory, this.person.commune);
  }

  #practical(): TemplateResult | typeof nothing {
    const { birthYear, livesAlone, mobility, notes } = this.person;
    const { people, vocabulary } = this.messages;
    const age = birthYear && Number(today().slice(0, 4)) - birthYear;
    const lines = [
      line(
        'user-round',
        people.birthYear,
        birthYear && age ? people.born(birthYear, age) : undefined,
      ),
      line('house', people.practical, livesAlone ? people.livesAlone : undefined),
      line(
        'accessibility',
        people.mobility,
        mobility?.map((one) => vocabulary.mobilities[one]).join(', '),
      ),
      line('file-text', people.notes, notes && longText(notes)),
    ].filter((one) => one !== nothing);
    if (lines.length === 0) return nothing;
    return html`<cm-section heading=${people.practical}>
      <div class="stack tight">${lines}</div>
    </cm-section>`;
  }
}

function line(
  icon: IconName,
  label: string,
  value: string | TemplateResult | undefined,
): TemplateResult | typeof nothing {
  return value ? html`<cm-detail icon=${icon} label=${label}>${value}</cm-detail>` : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-details': PersonDetailsCard;
  }
}
