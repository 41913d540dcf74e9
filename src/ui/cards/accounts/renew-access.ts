import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CodeResult, TeamDesk, Whose } from '../../../data/accounts/team.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/form/choice.ts';
import '../../elements/layout/section.ts';
import { messagesContext, teamContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import './code-sheet.ts';
import type { GivenCode } from './given-code.ts';
import { teamProblem } from './team-problem.ts';

const WHAT = ['forgotten', 'lost'] as const;

interface Renewal {
  readonly happened: (typeof WHAT)[number];
  readonly checked: boolean;
}

/**
 * A fresh code for somebody who forgot the password or lost the telephone, once it was made sure who they are.
 * Takes: `whose`, `name`.
 */
@customElement('cm-renew-access')
export class RenewAccess extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: teamContext }) team!: TeamDesk;
  @property({ attribute: false }) whose!: Whose;
  @property() name = '';
  @state() private given: GivenCode | undefined;

  readonly #form = new FormController<Renewal, CodeResult>(this, {
    start: () => ({ happened: 'forgotten', checked: false }),
    faults: ({ checked }) => (checked ? {} : { checked: this.messages.team.checkedMissing }),
    submit: ({ happened }) => this.team.renew(this.whose, happened === 'lost'),
    done: ({ code, expires, mail }, { draft }) => {
      const lost = draft.happened === 'lost';
      this.given = { code, expires, lost, name: this.name, ...(mail && { mail }) };
      void this.#form.drop();
    },
    words: teamProblem,
  });

  protected override render(): TemplateResult {
    const { team } = this.messages;
    if (this.given) return html`<cm-code-sheet .given=${this.given}></cm-code-sheet>`;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<cm-section heading=${team.renewHeading}>
      <form novalidate @submit=${onSubmit}>
        <p>${team.renewText(this.name)}</p>
        <cm-choice
          label=${team.happened}
          data-field="happened"
          .options=${WHAT.map((value) => ({ value, ...team.happenedOptions[value] }))}
          .value=${draft.happened}
        ></cm-choice>
        <cm-checkbox
          label=${team.checked(this.name)}
          hint=${faults.checked ?? team.checkedHint}
          data-field="checked"
          ?checked=${draft.checked}
        ></cm-checkbox>
        ${problemLine()}
        <cm-button type="submit" icon="key-round" wide ?busy=${busy}>${team.renew}</cm-button>
      </form>
    </cm-section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-renew-access': RenewAccess;
  }
}
