import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Notices } from '../../../data/notices/notices.ts';
import type { People, PersonFile } from '../../../data/people/people.ts';
import { idOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/layout/app-bar.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { messagesContext, noticesContext, peopleContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import './notice-form.ts';
import { NoticesAnswer } from './notices-answer.ts';

/** Whether a relative is told that somebody had their visit, where that person agreed. Online, for coordinators. */
@customElement('cm-relative-page')
export class RelativePage extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: noticesContext }) notices!: Notices;
  @consume({ context: peopleContext }) people!: People;
  /** The UUID of the person. */
  @property() person = '';

  readonly #answer = new NoticesAnswer(
    this,
    () => this.notices,
    () => this.#id,
  );
  readonly #file = new LiveController(
    this,
    () => this.people.one(this.#id),
    () => [this.person],
  );

  protected override render(): TemplateResult {
    const { app, notices } = this.messages;
    return html`
      <cm-app-bar
        heading=${notices.relative.heading}
        back=${app.back}
        back-href="/people/${this.person}"
      ></cm-app-bar>
      <div class="stack loose">
        ${drawAnswer(this.#file, this.messages, (file) =>
          file ? this.#form(file) : notFoundState(this.messages, '/people'),
        )}
      </div>
    `;
  }

  #form({ person: { contacts = [], family, given } }: PersonFile): TemplateResult {
    const { relative } = this.messages.notices;
    return html`<h2>${given} ${family}</h2>
      <p class="soft">${relative.lead}</p>
      ${this.#answer.draw(
        this.messages,
        (settings) =>
          html`<cm-notice-form
            .settings=${settings}
            .reader=${this.#id}
            phone=${contacts[0]?.phone ?? ''}
            relative
          ></cm-notice-form>`,
      )}`;
  }

  get #id(): Id<'person'> {
    return idOf('person', this.person);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-relative-page': RelativePage;
  }
}
