import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CallRow as Row } from '../../../data/attempts/call-sheet.ts';
import { triesOf, type CallStanding } from '../../../domain/attempts/standing.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import { RULES } from '../../../domain/rules.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { sayPhone } from '../../../messages/kernel/phone-number.ts';
import '../../elements/layout/card.ts';
import type { IconName } from '../../elements/signs/icons.ts';
import '../../elements/status/tag.ts';
import type { Tag } from '../../elements/status/tag.ts';
import { messagesContext } from '../../kit/contexts.ts';
import { newerTag } from '../../kit/newer-tag.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { calleeName, noted, outcomeWords, phonesOf } from './call-words.ts';

/** Each standing has a word and a shape; the colour only helps. */
const SIGNS: Readonly<Record<CallStanding, readonly [Tag['tone'], IconName]>> = {
  answered: ['good', 'circle-check'],
  declined: ['plain', 'ban'],
  'wrong-number': ['plain', 'x'],
  died: ['plain', 'leaf'],
  ended: ['plain', 'log-out'],
  unreachable: ['call', 'circle-alert'],
  'call-back': ['wait', 'calendar-clock'],
  tried: ['wait', 'history'],
  'to-ring': ['know', 'phone'],
};

/** One person of a list: how they stand, and what was tried last. Takes: `row`. */
@customElement('cm-call-row')
export class CallRow extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) row!: Row;

  protected override render(): TemplateResult {
    const { call, who, standing, waiting, provisional } = this.row;
    const { app, attempts } = this.messages;
    const [tone, icon] = SIGNS[standing];
    const latest = call.attempts.at(-1);
    const phone = phonesOf(who)[0]?.number;
    return html`<cm-card href="/calls/${uuidOf(call.list)}/${uuidOf(call.who)}">
      <span slot="heading">${calleeName(who, this.messages)}</span>
      <div>${phone && sayPhone(phone)}</div>
      ${
        latest
          ? html`<div>
              ${outcomeWords(latest, this.messages)}, ${noted(latest, this.messages)}
              ${triesOf(call) > 1 ? `(${String(triesOf(call))})` : ''}
            </div>`
          : nothing
      }
      <cm-tag slot="foot" tone=${tone} icon=${icon}>${attempts.standings[standing]}</cm-tag>
      ${
        waiting === 'claimed'
          ? html`<cm-tag slot="foot" tone="wait" icon="phone-call"
              >${attempts.waiting.claimed}</cm-tag
            >`
          : nothing
      }
      ${
        provisional
          ? html`<cm-tag slot="foot" tone="wait" icon="smartphone">${app.notSentYet}</cm-tag>`
          : nothing
      }
      ${newerTag(call, this.messages, 'foot', RULES)}
    </cm-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-row': CallRow;
  }
}
