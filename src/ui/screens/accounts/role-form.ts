import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { StaffRole, TeamChange, TeamDesk, TeamMember } from '../../../data/accounts/team.ts';
import { uuidOf, type Id } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { teamProblem } from '../../cards/accounts/team-problem.ts';
import '../../elements/form/button.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/section.ts';
import { messagesContext, teamContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { TeamChangedEvent } from './team-changed-event.ts';

const ROLES = ['agent', 'coordinator'] as const;

interface RoleDraft {
  readonly role: StaffRole;
  readonly sector: string;
}

/** Makes somebody of the team a coordinator or an agent, with a sector. Takes: `member`. Event: `cm-changed`. */
@customElement('cm-role-form')
export class RoleForm extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: teamContext }) team!: TeamDesk;
  @property({ attribute: false }) member!: TeamMember;

  readonly #form = new FormController<RoleDraft, TeamChange>(this, {
    start: () => ({ role: this.#present, sector: this.member.sector ?? '' }),
    draftKey: () => `team-role:${uuidOf(this.#user)}`,
    submit: ({ role, sector }) => {
      const where = sector.trim();
      const change = { role, ...(role === 'agent' && where !== '' && { sector: where }) };
      return this.team.changeRole(this.#user, change);
    },
    said: () => ({ words: this.messages.team.roleSaved }),
    done: () => {
      this.dispatchEvent(new TeamChangedEvent());
      void this.#form.drop();
    },
    words: teamProblem,
  });

  protected override render(): TemplateResult {
    const { team, vocabulary } = this.messages;
    const { busy, draft, onSubmit, problemLine } = this.#form;
    return html`<cm-section heading=${team.changeRole}>
      <form novalidate @submit=${onSubmit}>
        ${restoredNotice(this.#form, this.messages)}
        <cm-choice
          label=${team.role}
          data-field="role"
          .options=${ROLES.map((value) => ({ value, word: vocabulary.roles[value] }))}
          .value=${draft.role}
        ></cm-choice>
        ${draft.role === this.#present ? nothing : html`<p role="status">${this.#effect(draft.role)}</p>`}
        ${
          draft.role === 'agent'
            ? html`<cm-field
                label=${team.sectorField}
                hint=${team.sectorHint}
                optional=${team.optional}
              >
                <input
                  maxlength="80"
                  autocomplete="off"
                  data-field="sector"
                  .value=${draft.sector}
                />
              </cm-field>`
            : nothing
        }
        ${problemLine()}
        <cm-button type="submit" icon="user-round-check" wide ?busy=${busy}
          >${team.saveRole}</cm-button
        >
      </form>
    </cm-section>`;
  }

  #effect(role: StaffRole): string {
    const { team } = this.messages;
    return (role === 'agent' ? team.roleLess : team.roleMore)(this.member.name);
  }

  get #present(): StaffRole {
    return this.member.roles.includes('coordinator') ? 'coordinator' : 'agent';
  }

  get #user(): Id<'user'> {
    return this.member.user as Id<'user'>;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-role-form': RoleForm;
  }
}
