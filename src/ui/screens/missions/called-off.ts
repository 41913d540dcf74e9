import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Missions } from '../../../data/missions/missions.ts';
import type { ClaimView } from '../../../domain/missions/projections.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayWhen } from '../../../messages/kernel/when.ts';
import { messagesContext, missionsContext } from '../../kit/contexts.ts';
import { LiveController } from '../../kit/live.ts';
import { today } from '../../kit/today.ts';
import '../../elements/status/notice.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** Tells a volunteer kindly what they counted on doing and is needed no more. */
@customElement('cm-called-off')
export class CalledOff extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: missionsContext }) missions!: Missions;

  readonly #live = new LiveController(this, () => this.missions.calledOff(today()));

  protected override render(): TemplateResult | typeof nothing {
    const claims = this.#live.value ?? [];
    if (claims.length === 0) return nothing;
    return html`<div class="stack tight">${claims.map((claim) => this.#one(claim))}</div>`;
  }

  #one({ kind, when }: ClaimView): TemplateResult {
    const { mission, vocabulary, when: words } = this.messages;
    return html`<cm-notice heading=${mission.releasedHeading}
      >${mission.calledOff(vocabulary.kindWord(kind), sayWhen(when, today(), words))}</cm-notice
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-called-off': CalledOff;
  }
}
