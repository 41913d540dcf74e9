import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TeamChange, TeamDesk } from '../../../../data/accounts/team.ts';
import type { Id } from '../../../../domain/kernel/ids.ts';
import type { Messages } from '../../../../messages/kernel/messages.ts';
import { teamProblem } from '../../../cards/accounts/team-problem.ts';
import '../../../elements/form/button.ts';
import '../../../elements/form/checkbox.ts';
import '../../../elements/form/field.ts';
import '../../../elements/layout/section.ts';
import { CommandController } from '../../../kit/command-controller.ts';
import { messagesContext, teamContext } from '../../../kit/contexts.ts';
import { FormController } from '../../../kit/forms/form-controller.ts';
import { formStyles } from '../../../kit/styles/form.styles.ts';
import { showToast } from '../../../kit/toast-event.ts';
import { TeamChangedEvent } from '../team-changed-event.ts';

interface Linking {
  readonly code: string;
  readonly password: string;
  readonly checked: boolean;
}

/** Whom a code stands for. */
interface Reading {
  readonly code: string;
  readonly lines: readonly string[];
}

const FIELD_OF: Readonly<Record<string, keyof Linking>> = {
  'unknown-code': 'code',
  'wrong-credentials': 'password',
};

/**
 * Lets an identity of another house open an account of the team, by the code that it was given: who the other house says
 * it is stands there before anything is linked. Takes: `user`, `name`, `house`, `linked`, `mine`. Event: `cm-changed`.
 */
@customElement('cm-link-identity')
export class LinkIdentity extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: teamContext }) team!: TeamDesk;
  @property() user!: Id<'user'>;
  @property() name = '';
  @property() house = '';
  @property({ type: Boolean }) linked = false;
  @property({ type: Boolean }) mine = false;
  /** Who the other house says it is; undefined: no code was read yet. */
  @state() private said: Reading | undefined;

  readonly #form = new FormController<Linking, TeamChange>(this, {
    start: () => ({ code: '', password: '', checked: false }),
    faults: ({ checked, code, password }) => {
      const { team } = this.messages;
      if (!code.trim()) return { code: team.identityCodeMissing };
      if (code !== this.said?.code) return {};
      if (this.mine) return password ? {} : { password: team.identityPasswordMissing };
      return checked ? {} : { checked: team.checkedMissing };
    },
    submit: (draft) => this.#next(draft),
    said: () => ({ words: this.messages.team.identityLinked }),
    done: () => this.dispatchEvent(new TeamChangedEvent()),
    fieldOf: (reason) => FIELD_OF[reason],
    words: teamProblem,
  });
  readonly #unlinking = new CommandController(this, { words: teamProblem });

  protected override render(): TemplateResult {
    const { team } = this.messages;
    return html`<cm-section heading=${team.identityHeading(this.house)}>
      ${this.linked ? this.#linkedNow() : this.#linkForm()}
    </cm-section>`;
  }

  #linkedNow(): TemplateResult {
    const { team } = this.messages;
    return html`<div class="stack">
      <p>${team.identityOnText(this.house)}</p>
      ${this.#unlinking.problemLine()}
      <cm-button wide ?busy=${this.#unlinking.busy} @click=${this.#onUnlink}
        >${team.identityUnlink}</cm-button
      >
    </div>`;
  }

  #linkForm(): TemplateResult {
    const { team } = this.messages;
    const { house, mine, name } = this;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    const said = draft.code === this.said?.code ? this.said : undefined;
    return html`<form novalidate @submit=${onSubmit}>
      <p>${mine ? team.identityTextYou(house) : team.identityText(name, house)}</p>
      <cm-field label=${team.identityCode} hint=${team.identityCodeHint} error=${faults.code ?? ''}>
        <input
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          data-field="code"
          .value=${draft.code}
        />
      </cm-field>
      ${said ? this.#whose(said) : nothing} ${problemLine()}
      <cm-button type="submit" icon="user-round" wide ?busy=${busy}
        >${said ? team.identityLink : team.identityNext}</cm-button
      >
    </form>`;
  }

  #whose({ lines }: Reading): TemplateResult {
    const { accounts, team } = this.messages;
    const { draft, faults } = this.#form;
    const who =
      lines.length > 0
        ? html`<p role="status">
            ${team.identitySays(this.house)} <strong>${lines.join(', ')}</strong>
          </p>`
        : html`<p role="status">${team.identityNobody(this.house)}</p>`;
    if (!this.mine) {
      return html`${who}
        <cm-checkbox
          label=${team.checked(this.name)}
          hint=${faults.checked ?? team.checkedHint}
          data-field="checked"
          ?checked=${draft.checked}
        ></cm-checkbox>`;
    }
    return html`${who}
      <cm-field
        label=${team.identityPassword}
        reveal=${accounts.signIn.show}
        error=${faults.password ?? ''}
      >
        <input
          name="password"
          type="password"
          autocomplete="current-password"
          data-field="password"
          .value=${draft.password}
        />
      </cm-field>`;
  }

  /** First whose it is, then, once that was read, the link. */
  async #next({ code, password }: Linking): Promise<TeamChange | undefined> {
    if (code === this.said?.code) {
      const result = await this.team.linkIdentity(
        this.user,
        code,
        this.mine ? password : undefined,
      );
      if (!result.ok && result.problem === 'unknown-code') this.said = undefined;
      return result;
    }
    const read = await this.team.readIdentityCode(code);
    if (!read.ok) return read;
    const { email, name } = read.said;
    // Another code is another person: whose it is would stand there anew.
    this.said = { code, lines: [name, email].filter((one) => one !== undefined) };
    return undefined;
  }

  #onUnlink(): void {
    void this.#unlinking.run(() => this.#unlink());
  }

  async #unlink(): Promise<TeamChange> {
    const result = await this.team.unlinkIdentity(this.user);
    if (!result.ok) return result;
    showToast(this.messages.team.identityUnlinked);
    this.said = undefined;
    this.dispatchEvent(new TeamChangedEvent());
    return result;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-link-identity': LinkIdentity;
  }
}
