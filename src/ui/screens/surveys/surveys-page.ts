import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { SurveyCard, Surveys } from '../../../data/surveys/surveys.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import { RULES } from '../../../domain/rules.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/card.ts';
import '../../elements/status/empty.ts';
import '../../elements/status/tag.ts';
import { drawAnswer } from '../../kit/answered-state.ts';
import { messagesContext, surveysContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { ListPlace } from '../../kit/lists/list-place.ts';
import { pagedList } from '../../kit/lists/paged-list.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';

/** Every survey: under way, being written, over. */
@customElement('cm-surveys-page')
export class SurveysPage extends LitElement {
  static override styles = listStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: surveysContext }) surveys!: Surveys;

  readonly #place = new ListPlace(this, {}, {});
  readonly #list = new LiveController(this, () => this.surveys.list());

  protected override render(): TemplateResult {
    const { surveys } = this.messages;
    return html`
      <cm-app-bar heading=${surveys.heading}></cm-app-bar>
      <div class="stack">
        <p>${surveys.intro}</p>
        <cm-button variant="primary" icon="plus" wide href="/surveys/new"
          >${surveys.prepare}</cm-button
        >
        ${drawAnswer(this.#list, this.messages, (cards) =>
          cards.length === 0
            ? html`<cm-empty heading=${surveys.empty} drawing="village"
                >${surveys.emptyText}</cm-empty
              >`
            : pagedList(
                cards,
                this.#place.rows,
                ({ survey }) => survey._id,
                (card) => this.#card(card),
                this.#place.more,
                this.messages,
              ),
        )}
      </div>
    `;
  }

  #card({ survey, answered }: SurveyCard): TemplateResult {
    const { surveys } = this.messages;
    return html`<cm-card href="/surveys/${uuidOf(survey._id)}">
      <span slot="heading">${survey.title}</span>
      <span
        >${surveys.populations[survey.population]} ·
        ${surveys.questions(survey.questions.length)}</span
      >
      <cm-tag slot="foot">${surveys.statuses[survey.status]}</cm-tag>
      ${survey.status === 'draft' ? '' : html`<span slot="foot">${surveys.answered(answered)}</span>`}
      <span slot="foot">${newerTag(survey, this.messages, undefined, RULES)}</span>
    </cm-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-surveys-page': SurveysPage;
  }
}
