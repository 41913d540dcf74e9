import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { CodeResult, StaffRole, TeamDesk } from '../../../data/accounts/team.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../cards/accounts/code-sheet.ts';
import type { GivenCode } from '../../cards/accounts/given-code.ts';
import { teamProblem } from '../../cards/accounts/team-problem.ts';
import '../../elements/form/button.ts';
import '../../elements/form/choice.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/app-bar.ts';
import { messagesContext, teamContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

interface InviteDraft {
  readonly name: string;
  readonly role: StaffRole;
  readonly sector: string;
}

const ROLES = ['agent', 'coordinator'] as const;

/** A code for somebody who joins the team: their name, role and sector; then the code, shown this once. */
@customElement('cm-invite-page')
export class InvitePage extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: teamContext }) team!: TeamDesk;
  @state() private given: GivenCode | undefined;

  readonly #form = new FormController<InviteDraft, CodeResult>(this, {
    start: () => ({ name: '', role: 'agent', sector: '' }),
    draftKey: () => 'team-invitation',
    faults: ({ name }) => (name.trim() ? {} : { name: this.messages.team.whoMissing }),
    submit: (draft) => this.#invite(draft),
    done: ({ code, expires }, { draft: { name, role } }) => {
      this.given = { code, expires, name: name.trim(), role };
      void this.#form.drop();
    },
    words: teamProblem,
  });

  protected override render(): TemplateResult {
    const { app, team } = this.messages;
    return html`
      <cm-app-bar
        class="on-screen"
        heading=${team.invite}
        back=${app.back}
        back-href="/team"
      ></cm-app-bar>
      <div class="stack loose">${this.given ? this.#code(this.given) : this.#ask()}</div>
    `;
  }

  #ask(): TemplateResult {
    const { team, vocabulary } = this.messages;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<form novalidate @submit=${onSubmit}>
      ${restoredNotice(this.#form, this.messages)}
      <cm-field label=${team.who} error=${faults.name ?? ''}>
        <input maxlength="100" autocomplete="off" data-field="name" .value=${draft.name} />
      </cm-field>
      <cm-choice
        label=${team.role}
        data-field="role"
        .options=${ROLES.map((value) => ({
          value,
          word: vocabulary.roles[value],
          hint: team.roleHints[value],
        }))}
        .value=${draft.role}
      ></cm-choice>
      ${
        draft.role === 'agent'
          ? html`<cm-field
              label=${team.sectorField}
              hint=${team.sectorHint}
              optional=${team.optional}
            >
              <input maxlength="80" autocomplete="off" data-field="sector" .value=${draft.sector} />
            </cm-field>`
          : nothing
      }
      ${problemLine()}
      <cm-button type="submit" variant="primary" icon="key-round" wide ?busy=${busy}
        >${team.make}</cm-button
      >
    </form>`;
  }

  #code(given: GivenCode): TemplateResult {
    const { team } = this.messages;
    return html`<cm-code-sheet .given=${given}></cm-code-sheet>
      <cm-button class="on-screen" icon="user-round-plus" wide @click=${this.#onAnother}
        >${team.another}</cm-button
      >`;
  }

  async #invite({ name, role, sector }: InviteDraft): Promise<CodeResult> {
    const who = { name: name.trim() };
    if (role === 'coordinator') return this.team.invite({ role, ...who });
    const where = sector.trim();
    return this.team.invite({ role, ...who, ...(where !== '' && { sector: where }) });
  }

  #onAnother(): void {
    this.given = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-invite-page': InvitePage;
  }
}
