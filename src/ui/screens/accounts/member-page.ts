import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { Team, TeamDesk, TeamMember } from '../../../data/accounts/team.ts';
import { idOf } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../cards/accounts/renew-access.ts';
import '../../elements/form/button.ts';
import '../../elements/layout/app-bar.ts';
import '../../elements/layout/detail.ts';
import '../../elements/layout/section.ts';
import { meContext, messagesContext, teamContext } from '../../kit/contexts.ts';
import { notFoundState } from '../../kit/not-found-state.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { contactWords, dayWords, rolesWords } from './member-words.ts';
import './role-form.ts';
import './take-away.ts';
import './ways-in/link-identity.ts';
import './ways-in/take-factor.ts';
import { TeamAnswer } from './team-answer.ts';

/** Somebody of the team: their role and devices, another role, a fresh code, or the end of their access. */
@customElement('cm-member-page')
export class MemberPage extends LitElement {
  static override styles = [
    pageStyles,
    css`
      /* A letter with a code is alone on its page. */
      @media print {
        .stack.on-screen {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @consume({ context: teamContext }) team!: TeamDesk;
  /** The UUID of their account. */
  @property() member = '';

  /** What the house is called whose identities open accounts. */
  private house: string | undefined;

  readonly #answer = new TeamAnswer(this, () => this.team);

  protected override render(): TemplateResult {
    const { app, team } = this.messages;
    return html`
      <cm-app-bar
        class="on-screen"
        heading=${team.member}
        back=${app.back}
        back-href="/team"
      ></cm-app-bar>
      <div class="stack loose">
        ${this.#answer.draw(this.messages, (found) => this.#found(found))}
      </div>
    `;
  }

  #found({ identities, members }: Team): TemplateResult {
    this.house = identities;
    const one = members.find(({ user }) => user === this.#user);
    return one ? this.#about(one) : notFoundState(this.messages, '/team');
  }

  #about(member: TeamMember): TemplateResult {
    const { name, user } = member;
    const isMe = user === this.me?.user;
    return html`
      <div class="stack tight on-screen">
        <h2>${name}</h2>
        <cm-detail icon="user-round" label=${this.messages.team.role}
          >${rolesWords(member, this.messages)}</cm-detail
        >
        <cm-detail icon="clock" label=${this.messages.team.access}
          >${contactWords(member, this.messages)}</cm-detail
        >
        ${member.devices.map(
          ({ pending, seen }) =>
            html`<cm-detail
              icon="smartphone"
              label=${this.messages.team.deviceSeen(dayWords(seen, this.messages))}
              >${this.messages.team.pending(pending)}</cm-detail
            >`,
        )}
      </div>
      ${this.#renewal(member, isMe)}
      ${
        member.secondFactor && !isMe && !member.elsewhere
          ? html`<cm-take-factor
              class="on-screen"
              user=${user}
              name=${name}
              @cm-changed=${this.#answer.again}
            ></cm-take-factor>`
          : nothing
      }
      ${this.#identity(member, isMe)}
      <cm-role-form
        class="on-screen"
        .member=${member}
        @cm-changed=${this.#answer.again}
      ></cm-role-form>
      <cm-take-away class="on-screen" user=${user} name=${name} ?mine=${isMe}></cm-take-away>
    `;
  }

  /** Where another house is set up; an account that serves elsewhere too is linked by its own person. */
  #identity(member: TeamMember, isMe: boolean): TemplateResult | typeof nothing {
    const { house } = this;
    if (house === undefined || (member.elsewhere && !isMe)) return nothing;
    return html`<cm-link-identity
      class="on-screen"
      user=${member.user}
      name=${member.name}
      house=${house}
      ?linked=${member.identity ?? false}
      ?mine=${isMe}
      @cm-changed=${this.#answer.again}
    ></cm-link-identity>`;
  }

  #renewal({ elsewhere, name }: TeamMember, isMe: boolean): TemplateResult {
    const { team } = this.messages;
    if (!isMe && !elsewhere) {
      return html`<cm-renew-access .whose=${{ user: this.#user }} name=${name}></cm-renew-access>`;
    }
    return html`<cm-section class="on-screen" heading=${team.renewHeading}>
      <div class="stack tight">
        <p>${isMe ? team.renewYourself : team.renewElsewhere}</p>
        ${isMe ? html`<cm-button href="/settings">${team.toSettings}</cm-button>` : nothing}
      </div>
    </cm-section>`;
  }

  get #user(): `user:${string}` {
    return idOf('user', this.member);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-member-page': MemberPage;
  }
}
