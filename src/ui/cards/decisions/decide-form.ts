import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Decisions } from '../../../data/decisions/decisions.ts';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Decision, DecisionAbout } from '../../../domain/decisions/decision.ts';
import { addDays } from '../../../domain/kernel/when.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import { decisionsContext, meContext, messagesContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { today } from '../../kit/today.ts';

/** What a decision says while it is written. */
interface DecisionDraft {
  readonly what: string;
  readonly owner: string;
  readonly due: string;
  readonly decidedOn: string;
  readonly figure: string;
}

/** A figure that a decision may be about, by the name of its indicator. */
export interface NamedFigure {
  readonly id: string;
  readonly name: string;
}

/** The form was sent or given up: whoever opened it closes it. */
export class DecidedEvent extends Event {
  static readonly type = 'cm-decided';
  constructor() {
    super(DecidedEvent.type, { bubbles: true, composed: true });
  }
}

/** Until when something is usually done: the next meeting of a committee. */
const USUAL_DAYS = 90;

/**
 * Notes a decision, or words one otherwise. Takes: `about` of a new one, or `decision`; `names` of those who saw to
 * something before; `figures` that a new one may be about. Events: `cm-decided`.
 */
@customElement('cm-decide-form')
export class DecideForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: decisionsContext }) decisions!: Decisions;
  @property({ attribute: false }) about: DecisionAbout | undefined;
  @property({ attribute: false }) decision: Decision | undefined;
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ attribute: false }) figures: readonly NamedFigure[] = [];

  readonly #form = new FormController<DecisionDraft, CommandResult>(this, {
    start: () => this.#start(),
    draftKey: () =>
      this.decision ? `decision:${this.decision._id}` : decisionDraftKey(this.about),
    faults: ({ what, owner, due, decidedOn }) => ({
      ...(what.trim() === '' && { what: this.messages.decisions.whatMissing }),
      ...(owner.trim() === '' && { owner: this.messages.decisions.ownerMissing }),
      ...(due === '' && { due: this.messages.decisions.dueMissing }),
      ...(decidedOn === '' && { decidedOn: this.messages.decisions.dueMissing }),
      ...(decidedOn > today() && { decidedOn: this.messages.decisions.decidedOnAhead }),
    }),
    submit: (draft) => this.#keep(draft),
    said: () => {
      const { amended, taken } = this.messages.decisions;
      return { words: this.decision ? amended : taken };
    },
    done: () => this.dispatchEvent(new DecidedEvent()),
    leave: () => this.dispatchEvent(new DecidedEvent()),
  });

  protected override render(): TemplateResult {
    const { app, decisions } = this.messages;
    const { draft, faults, busy, cancel, onSubmit, problemLine } = this.#form;
    const names = new Set([...(this.me ? [this.me.name] : []), ...this.names]);
    return html`<form novalidate @submit=${onSubmit}>
      ${restoredNotice(this.#form, this.messages)}
      <cm-field label=${decisions.what} hint=${decisions.whatHint} error=${faults.what ?? ''}>
        <textarea rows="3" maxlength="600" data-field="what" .value=${draft.what}></textarea>
      </cm-field>
      <cm-field label=${decisions.owner} hint=${decisions.ownerHint} error=${faults.owner ?? ''}>
        <input
          list="names"
          maxlength="200"
          autocomplete="off"
          data-field="owner"
          .value=${draft.owner}
        />
      </cm-field>
      <datalist id="names">
        ${[...names].map((name) => html`<option value=${name}></option>`)}
      </datalist>
      <cm-field label=${decisions.due} error=${faults.due ?? ''}>
        <input type="date" data-field="due" .value=${draft.due} />
      </cm-field>
      ${
        this.decision
          ? nothing
          : html`<cm-field label=${decisions.decidedOnDay} error=${faults.decidedOn ?? ''}>
              <input type="date" max=${today()} data-field="decidedOn" .value=${draft.decidedOn} />
            </cm-field>`
      }
      ${this.figures.length > 0 && !this.decision ? this.#figure(draft.figure) : nothing}
      ${problemLine()}
      <cm-button type="submit" variant="primary" icon="check" wide ?busy=${busy}
        >${this.decision ? app.save : decisions.take}</cm-button
      >
      <cm-button variant="quiet" wide @click=${cancel}>${app.cancel}</cm-button>
    </form>`;
  }

  #figure(chosen: string): TemplateResult {
    const { decisions } = this.messages;
    return html`<cm-field label=${decisions.about}>
      <select data-field="figure" .value=${chosen}>
        <option value="">${decisions.whole}</option>
        ${this.figures.map(
          ({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`,
        )}
      </select>
    </cm-field>`;
  }

  #start(): DecisionDraft {
    const { what = '', owner = this.me?.name ?? '', due } = this.decision ?? {};
    const day = today();
    return { what, owner, due: due ?? addDays(day, USUAL_DAYS), decidedOn: day, figure: '' };
  }

  #keep(draft: DecisionDraft): Promise<CommandResult> {
    const said = { what: draft.what.trim(), owner: draft.owner.trim(), due: draft.due };
    if (this.decision) return this.decisions.amend(this.decision._id, said);
    const about = withFigure(this.about, draft.figure);
    return this.decisions.take({ ...said, decidedOn: draft.decidedOn, ...(about && { about }) });
  }
}

function withFigure(
  about: DecisionAbout | undefined,
  indicator: string,
): DecisionAbout | undefined {
  return about?.kind === 'figures' && indicator ? { ...about, indicator } : about;
}

/** Under which key the draft of a new decision is kept. */
export function decisionDraftKey(about: DecisionAbout | undefined): string {
  if (!about) return 'decision:new';
  return `decision:${about.kind === 'survey' ? about.survey : `${about.kind}:${String(about.year)}`}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-decide-form': DecideForm;
  }
  interface GlobalEventHandlersEventMap {
    'cm-decided': DecidedEvent;
  }
}
