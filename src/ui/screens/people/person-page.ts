import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { People, PersonFile } from '../../../data/people/people.ts';
import { idOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { meContext, messagesContext, peopleContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import '../../elements/status/notice.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/section.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { deskStyles } from '../../kit/styles/page-layout.styles.ts';
import '../../cards/encounters/encounter-card.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import '../../cards/people/person-details.ts';
import './person-ending.ts';
import './person-home.ts';
import './person-merged.ts';
import { personName } from '../../cards/people/person-words.ts';
import '../../cards/requests/request-card.ts';

/** One person: how to reach them, what is practical, their requests and encounters. */
@customElement('cm-person-page')
export class PersonPage extends LitElement {
  static override styles = deskStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: peopleContext }) people!: People;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  /** The UUID of the person. */
  @property() person = '';

  readonly #file = new LiveController(
    this,
    () => this.people.one(this.#id),
    () => [this.person],
  );

  protected override render(): TemplateResult {
    const { app, people } = this.messages;
    const file = this.#file.value;
    return html`
      <cm-app-bar
        heading=${file ? personName(file.person, this.messages) : people.heading}
        back=${app.back}
        back-href="/people"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#file, this.messages, (found) =>
          found ? this.#renderPage(found) : notFoundState(this.messages, '/people'),
        )}
      </div>
    `;
  }

  get #id(): Id<'person'> {
    return idOf('person', this.person);
  }

  #renderPage(file: PersonFile): TemplateResult {
    const { people } = this.messages;
    return html`
      ${file.person.status === 'active' ? this.#nextSteps() : ''}
      <div class="desk even">
        <div class="stack loose">
          <div class="stack news" tabindex="-1">
            <cm-person-merged .file=${file}></cm-person-merged>
            ${this.#ended(file)}
            <cm-person-details .person=${file.person}></cm-person-details>
          </div>
          <cm-person-home .person=${file.person}></cm-person-home>
        </div>
        <div class="stack loose">${this.#requests(file)} ${this.#encounters(file)}</div>
        <div class="stack tight">
          <cm-button icon="pencil" wide href="/people/${this.person}/edit"
            >${people.amend}</cm-button
          >
          ${this.#endings(file)}
        </div>
      </div>
    `;
  }

  /** A record that is another's has no ending of its own. */
  #endings({ person }: PersonFile): TemplateResult | typeof nothing {
    if (person.merged) return nothing;
    const isMergeable = person.status === 'active' && this.me?.roles.includes('coordinator');
    return html`${
        isMergeable
          ? html`<cm-button icon="users-round" wide href="/people/${this.person}/merge"
                >${this.messages.people.merge.open}</cm-button
              >
              <cm-button icon="message-square-text" wide href="/people/${this.person}/relative"
                >${this.messages.people.relative}</cm-button
              >`
          : nothing
      } <cm-person-ending .person=${person}></cm-person-ending>`;
  }

  #ended({
    person: { status, merged, ending = 'moved' },
  }: PersonFile): TemplateResult | typeof nothing {
    if (status !== 'ended' || merged) return nothing;
    const { people, vocabulary } = this.messages;
    return html`<cm-notice heading=${people.ended}>${vocabulary.endings[ending]}</cm-notice>`;
  }

  #nextSteps(): TemplateResult {
    const { people } = this.messages;
    return html`<div class="actions">
      <cm-button variant="primary" icon="hand-helping" href="/desk/${this.person}"
        >${people.newRequest}</cm-button
      >
      <cm-button icon="notebook-pen" href="/encounters/new/${this.person}"
        >${people.newEncounter}</cm-button
      >
    </div>`;
  }

  #requests({ person, requests, provisional }: PersonFile): TemplateResult {
    const { people } = this.messages;
    return html`<cm-section heading=${people.requests} .count=${requests.length}>
      ${
        requests.length === 0
          ? html`<p class="soft">${people.noRequests}</p>`
          : html`<ul class="stack tight">
              ${requests.slice(0, 12).map(
                (request) =>
                  html`<li>
                    <cm-request-card
                      .card=${{ request, person, provisional, claimants: [] }}
                      nameless
                    ></cm-request-card>
                  </li>`,
              )}
            </ul>`
      }
    </cm-section>`;
  }

  #encounters({ encounters }: PersonFile): TemplateResult {
    const { people } = this.messages;
    return html`<cm-section heading=${people.encounters} .count=${encounters.length}>
      ${
        encounters.length === 0
          ? html`<p class="soft">${people.noEncounters}</p>`
          : html`<ul class="stack tight">
              ${encounters
                .slice(0, 12)
                .map(
                  (encounter) =>
                    html`<li><cm-encounter-card .encounter=${encounter}></cm-encounter-card></li>`,
                )}
            </ul>`
      }
    </cm-section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-page': PersonPage;
  }
}
