import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Team, TeamDesk, TeamMember } from '../../../data/accounts/team.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/card.ts';
import '../../elements/layout/section.ts';
import '../../elements/status/notice.ts';
import { meContext, messagesContext, teamContext } from '../../kit/contexts.ts';
import { listStyles } from '../../kit/styles/list.styles.ts';
import { contactWords, rolesWords } from './member-words.ts';
import './open-codes.ts';
import { TeamAnswer } from './team-answer.ts';

/** Who answers for the territory, and which codes are on their way: asked of the server, kept nowhere. */
@customElement('cm-team-page')
export class TeamPage extends LitElement {
  static override styles = listStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: teamContext }) team!: TeamDesk;

  readonly #answer = new TeamAnswer(this, () => this.team);

  protected override render(): TemplateResult {
    const { app, team } = this.messages;
    return html`
      <cm-app-bar heading=${team.heading} back=${app.back} back-href="/settings"></cm-app-bar>
      <div class="stack loose">
        <cm-button variant="primary" icon="user-round-plus" wide href="/team/invite"
          >${team.invite}</cm-button
        >
        ${this.#answer.draw(this.messages, (found) => this.#team(found))}
        <div class="stack tight">
          <p class="soft">${team.volunteers}</p>
          <cm-button variant="quiet" icon="hand-heart" href="/volunteers"
            >${team.openVolunteers}</cm-button
          >
        </div>
      </div>
    `;
  }

  #team({ members, invitations }: Team): TemplateResult {
    const { team } = this.messages;
    const coordinators = members.filter(({ roles }) => roles.includes('coordinator'));
    return html`
      ${coordinators.length < 2 ? html`<cm-notice tone="wait">${team.alone}</cm-notice>` : nothing}
      <ul class="stack tight rows">
        ${members.map((member) => html`<li>${this.#member(member)}</li>`)}
      </ul>
      <cm-open-codes .invitations=${invitations} @cm-changed=${this.#answer.again}></cm-open-codes>
    `;
  }

  #member(member: TeamMember): TemplateResult {
    const { team } = this.messages;
    const { name, user } = member;
    const isMe = user === this.me?.user;
    return html`<cm-card href="/team/${uuidOf(user)}">
      <span slot="heading">${isMe ? `${name} (${team.you})` : name}</span>
      <p>${rolesWords(member, this.messages)}</p>
      <p class="soft">${contactWords(member, this.messages)}</p>
    </cm-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-team-page': TeamPage;
  }
}
