import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TeamDesk } from '../../../../data/accounts/team.ts';
import type { Id } from '../../../../domain/kernel/ids.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import { teamProblem } from '../../../cards/accounts/team-problem.ts';
import '../../../elements/form/button.ts';
import '../../../elements/form/checkbox.ts';
import '../../../elements/layout/section.ts';
import { messagesContext, teamContext } from '../../../kit/contexts.ts';
import { FormController } from '../../../kit/forms/form-controller.ts';
import { formStyles } from '../../../kit/styles/form.styles.ts';
import { TeamChangedEvent } from '../team-changed-event.ts';

/**
 * Takes the second factor of a colleague away, once it was made sure who they are. Takes: `user`, `name`. Event:
 * `cm-changed`.
 */
@customElement('cm-take-factor')
export class TakeFactor extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: teamContext }) team!: TeamDesk;
  @property() user!: Id<'user'>;
  @property() name = '';

  readonly #form = new FormController<{ readonly checked: boolean }>(this, {
    start: () => ({ checked: false }),
    faults: ({ checked }) => (checked ? {} : { checked: this.messages.team.checkedMissing }),
    submit: () => this.team.takeSecondFactor(this.user),
    said: () => ({ words: this.messages.team.factorTaken }),
    done: () => this.dispatchEvent(new TeamChangedEvent()),
    words: teamProblem,
  });

  protected override render(): TemplateResult {
    const { team } = this.messages;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<cm-section heading=${team.factorHeading}>
      <form novalidate @submit=${onSubmit}>
        <p>${team.factorText(this.name)}</p>
        <cm-checkbox
          label=${team.checked(this.name)}
          hint=${faults.checked ?? team.checkedHint}
          data-field="checked"
          ?checked=${draft.checked}
        ></cm-checkbox>
        ${problemLine()}
        <cm-button type="submit" icon="smartphone" wide ?busy=${busy}>${team.factorTake}</cm-button>
      </form>
    </cm-section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-take-factor': TakeFactor;
  }
}
