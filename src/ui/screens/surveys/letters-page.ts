import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Surveys } from '../../../data/surveys/surveys.ts';
import { idOf } from '../../../domain/kernel/ids.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { readNumber } from '../../elements/form/typed-number.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/app-bar.ts';
import type { Outcome } from '../../kit/command-controller.ts';
import { currentTerritoryContext, messagesContext, surveysContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import './survey-letter.ts';
import './survey-mails.ts';

const MOST = 500;

/** E-mails or letters with a link each, for those who answer by themselves. Links are never kept here, nor joined to anybody. */
@customElement('cm-letters-page')
export class LettersPage extends LitElement {
  static override styles = [
    formStyles,
    css`
      @media print {
        cm-app-bar,
        cm-survey-mails,
        form,
        .asked {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: surveysContext }) surveys!: Surveys;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;
  /** The UUID of the survey. */
  @property() survey = '';
  @state() private links: readonly string[] = [];

  readonly #form = new FormController<{ readonly count: string }>(this, {
    start: () => ({ count: '' }),
    draftKey: () => `letters:${this.survey}`,
    faults: ({ count }) => {
      return numberIn(count) !== undefined ? {} : { count: this.messages.surveys.badSize(MOST) };
    },
    submit: async ({ count }) => this.#make(numberIn(count) ?? 0),
    words: ({ surveys }) => surveys.lettersFailed,
  });

  protected override render(): TemplateResult {
    const { app, surveys } = this.messages;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`
      <cm-app-bar
        heading=${surveys.letters}
        back=${app.back}
        back-href="/surveys/${this.survey}"
      ></cm-app-bar>
      <div class="stack loose">
        <cm-survey-mails .survey=${this.survey}></cm-survey-mails>
        <form novalidate @submit=${onSubmit}>
          ${restoredNotice(this.#form, this.messages)}
          <h2>${surveys.lettersHeading}</h2>
          <p>${surveys.lettersText}</p>
          <cm-field label=${surveys.lettersCount} error=${faults.count ?? ''}>
            <input
              inputmode="numeric"
              autocomplete="off"
              data-field="count"
              .value=${draft.count}
            />
          </cm-field>
          ${problemLine()}
          <cm-button type="submit" icon="file-text" wide ?busy=${busy}
            >${surveys.makeLetters}</cm-button
          >
        </form>
        ${this.links.length > 0 ? this.#renderLetters() : nothing}
      </div>
    `;
  }

  #renderLetters(): TemplateResult {
    const { surveys } = this.messages;
    return html`
      <div class="stack asked">
        <p role="status">${surveys.lettersReady(this.links.length)}</p>
        <cm-button variant="primary" icon="printer" wide @click=${this.#onPrint}
          >${surveys.print}</cm-button
        >
      </div>
      ${this.links.map(
        (link) =>
          html`<cm-survey-letter link=${link} .sender=${this.territory}></cm-survey-letter>`,
      )}
    `;
  }

  async #make(count: number): Promise<Outcome> {
    const links = await this.surveys.links(idOf('survey', this.survey), count);
    if (!links) return { ok: false, problem: 'other' };
    this.links = links.map((link) => new URL(link, location.origin).href);
    return { ok: true };
  }

  #onPrint(): void {
    print();
  }
}

function numberIn(text: string): number | undefined {
  const read = readNumber(text, { min: 1, max: MOST, decimals: 0 });
  return typeof read === 'number' ? read : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-letters-page': LettersPage;
  }
}
