import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Journal } from '../../../data/journal/journal.ts';
import type { PersonFile } from '../../../data/people/people.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Request } from '../../../domain/requests/request.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayWhen } from '../../../messages/kernel/when.ts';
import { phoneLink, sayPhone } from '../../../messages/kernel/phone-number.ts';
import { currentTerritoryContext, journalContext, messagesContext } from '../../kit/contexts.ts';
import { OpenedFileController } from '../../kit/opened-file.ts';
import { today } from '../../kit/today.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/detail.ts';
import '../../elements/signs/kind.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/state.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { addressWords, personName } from '../../cards/people/person-words.ts';

/** The same help as last time is wanted. */
export class AgainWantedEvent extends Event {
  static readonly type = 'cm-again-wanted';
  readonly request: Request;

  constructor(request: Request) {
    super(AgainWantedEvent.type);
    this.request = request;
  }
}

const MAX_SHOWN = 3;

/**
 * Who calls, and what they asked before. Takes: `file`, `changes` (another person may be chosen).
 * Event: `cm-again-wanted`.
 */
@customElement('cm-desk-caller')
export class DeskCaller extends LitElement {
  static override styles = [
    pageStyles,
    css`
      /* On a phone the form must not be far: the last request alone is offered again. */
      @media (max-width: 1023px) {
        li + li,
        .at-desk {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  @consume({ context: journalContext }) journal: Journal | undefined;
  @property({ attribute: false }) file!: PersonFile;
  @property({ type: Boolean }) changes = false;

  protected readonly opened = new OpenedFileController(
    this,
    () => this.journal,
    () => this.file.person._id,
  );

  protected override render(): TemplateResult {
    const { desk, people } = this.messages;
    const { person } = this.file;
    const [phone] = person.phones;
    return html`<div class="stack">
      <cm-section heading=${personName(person, this.messages)}>
        <div class="stack tight">
          ${
            phone
              ? html`<cm-detail icon="phone" label=${people.phone} href=${phoneLink(phone.number)}
                  >${sayPhone(phone.number)}</cm-detail
                >`
              : nothing
          }
          <cm-detail class="at-desk" icon="map-pinned" label=${people.address}
            >${addressWords(person, this.territory)}</cm-detail
          >
          ${
            person.notes
              ? html`<cm-detail icon="file-text" label=${people.notes}>${person.notes}</cm-detail>`
              : nothing
          }
          <div class="cluster">
            <cm-button icon="user-round" href="/people/${uuidOf(person._id)}"
              >${desk.openFile}</cm-button
            >
            ${
              this.changes
                ? html`<cm-button variant="quiet" href="/desk">${desk.another}</cm-button>`
                : nothing
            }
          </div>
        </div>
      </cm-section>
      ${this.#before()}
    </div>`;
  }

  #before(): TemplateResult | typeof nothing {
    const latest = this.file.requests.slice(0, MAX_SHOWN);
    if (latest.length === 0) return nothing;
    return html`<cm-section heading=${this.messages.desk.lastRequests} level="3">
      <ul class="stack tight">
        ${latest.map((request) => html`<li>${this.#one(request)}</li>`)}
      </ul>
    </cm-section>`;
  }

  #one(request: Request): TemplateResult {
    const { desk, vocabulary, when } = this.messages;
    const to = request.destination?.label;
    const again = (): void => {
      this.dispatchEvent(new AgainWantedEvent(request));
    };
    return html`<cm-card>
      <cm-kind slot="lead" kind=${request.kind} size="s"></cm-kind>
      <span slot="heading">${vocabulary.kindWord(request.kind)}${to ? ` → ${to}` : ''}</span>
      ${sayWhen(request.when, today(), when)}
      <cm-state slot="foot" phase=${request.phase}>${vocabulary.phases[request.phase]}</cm-state>
      <cm-button slot="actions" icon="rotate-ccw" @click=${again}>${desk.again}</cm-button>
    </cm-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-desk-caller': DeskCaller;
  }
  interface HTMLElementEventMap {
    [AgainWantedEvent.type]: AgainWantedEvent;
  }
}
