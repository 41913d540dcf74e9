import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Group, Surveys } from '../../../data/surveys/surveys.ts';
import { isNoFigure } from '../../../domain/statistics/no-figure.ts';
import { requiredAnswers } from '../../../domain/statistics/required-answers.ts';
import { MARGIN_AIMED_AT } from '../../../domain/surveys/cockpit.ts';
import type { Survey } from '../../../domain/surveys/survey.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { readNumber } from '../../elements/form/typed-number.ts';
import '../../elements/form/button.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/section.ts';
import { ask } from '../../kit/ask.ts';
import { messagesContext, surveysContext } from '../../kit/contexts.ts';
import { FormController, type Faults } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

/** Whom to ask, as it is being decided. */
interface OpeningDraft {
  readonly whom: 'everybody' | 'by-lot';
  readonly size: string;
  readonly byVillage: boolean;
}

/** More than any territory has. */
const MOST_UNKNOWN = 10_000;

/** Decides whom a survey is put to, and opens it. Takes: `survey` (a draft). */
@customElement('cm-open-survey')
export class OpenSurvey extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: surveysContext }) surveys!: Surveys;
  @property({ attribute: false }) survey!: Survey;
  @state() private group: Group | undefined;

  readonly #form = new FormController<OpeningDraft, CommandResult>(this, {
    start: () => ({ whom: 'everybody', size: '', byVillage: false }),
    draftKey: () => `open-survey:${this.survey._id}`,
    faults: (draft) => this.#faults(draft),
    submit: (draft) => this.#open(draft),
    said: () => ({
      words: this.#isKnown ? this.messages.surveys.opened : this.messages.surveys.openedPlain,
    }),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.surveys.group(this.survey.population).then((group) => (this.group = group));
  }

  protected override render(): TemplateResult {
    const { surveys } = this.messages;
    const { busy, onSubmit, problemLine } = this.#form;
    return html`<cm-section heading=${surveys.askNow}>
      <form novalidate @submit=${onSubmit}>
        ${restoredNotice(this.#form, this.messages)}
        ${this.#isKnown ? this.#renderKnown() : this.#renderUnknown()}
        <p>${surveys.askText}</p>
        ${problemLine()}
        <cm-button type="submit" variant="primary" icon="send" wide ?busy=${busy}
          >${surveys.askNow}</cm-button
        >
      </form>
    </cm-section>`;
  }

  #renderKnown(): TemplateResult {
    const { surveys } = this.messages;
    const { draft, faults } = this.#form;
    const { group } = this;
    const required = requiredAnswers(this.#size, MARGIN_AIMED_AT);
    return html`
      <p role="status">
        ${group ? surveys.group(this.#size) : ''}
        ${group && group.leftInPeace > 0 ? surveys.leftInPeace(group.leftInPeace) : ''}
        ${!isNoFigure(required) && required > 0 ? surveys.advice(required) : ''}
      </p>
      <cm-choice
        label=${surveys.whom}
        data-field="whom"
        compact
        .options=${[
          { value: 'everybody', word: surveys.everybody },
          { value: 'by-lot', word: surveys.byLot },
        ]}
        .value=${draft.whom}
      ></cm-choice>
      ${
        draft.whom === 'by-lot'
          ? html`${this.#sizeField(surveys.howMany, faults.size)}
              <cm-checkbox
                label=${surveys.byVillage}
                data-field="byVillage"
                ?checked=${draft.byVillage}
              ></cm-checkbox>`
          : nothing
      }
    `;
  }

  #renderUnknown(): TemplateResult {
    return this.#sizeField(this.messages.surveys.groupSize, this.#form.faults.size);
  }

  #sizeField(label: string, error = ''): TemplateResult {
    return html`<cm-field label=${label} error=${error}>
      <input
        inputmode="numeric"
        autocomplete="off"
        data-field="size"
        .value=${this.#form.draft.size}
      />
    </cm-field>`;
  }

  /** Whether the people of the group are known to this device. */
  get #isKnown(): boolean {
    return this.survey.population !== 'authorities';
  }

  get #size(): number {
    return this.group?.members.length ?? 0;
  }

  get #free(): number {
    return this.group ? this.group.members.length - this.group.leftInPeace : 0;
  }

  #faults({ whom, size }: OpeningDraft): Faults<OpeningDraft> {
    if (this.#isKnown && whom === 'everybody') return {};
    // Until the group has been counted, whoever draws from it says whether that is too many.
    const most = this.#isKnown && this.group ? this.#free : MOST_UNKNOWN;
    return sizeIn(size) <= most ? {} : { size: this.messages.surveys.badSize(most) };
  }

  async #open({ whom, size, byVillage }: OpeningDraft): Promise<CommandResult | undefined> {
    const { app, surveys } = this.messages;
    const isSure = await ask({
      heading: surveys.askNow,
      text: surveys.askText,
      confirm: surveys.askNow,
      cancel: app.cancel,
    });
    if (!isSure) return undefined;
    if (!this.#isKnown) return this.surveys.openFor(this.survey._id, sizeIn(size));
    const isLot = whom === 'by-lot';
    const plan = {
      seed: crypto.randomUUID(),
      size: isLot ? sizeIn(size) : ('everybody' as const),
      byStratum: isLot && byVillage,
    };
    const opened = await this.surveys.open(this.survey, plan);
    return isNoFigure(opened) ? { ok: false, refusal: 'survey-not-ready' } : opened;
  }
}

/** More than any group has, when it is no whole number. */
function sizeIn(text: string): number {
  const read = readNumber(text, { min: 1, max: Number.MAX_SAFE_INTEGER, decimals: 0 });
  return typeof read === 'number' ? read : Infinity;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-open-survey': OpenSurvey;
  }
}
