import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me } from '../../../data/accounts/session.ts';
import type { CallSheet } from '../../../data/attempts/call-sheet.ts';
import type { Waiting } from '../../../domain/attempts/next-calls.ts';
import { uuidOf } from '../../../domain/kernel/ids.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/status/notice.ts';
import '../../elements/status/progress.ts';
import { meContext, messagesContext } from '../../kit/contexts.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { calleeName, countsWords } from './call-words.ts';

const REASONS: readonly Waiting[] = ['claimed', 'later', 'tried-just-now', 'kept-away'];

/** How far a list is, in words and as a figure, and the way to the next person. Takes: `sheet`. */
@customElement('cm-call-overview')
export class CallOverview extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: meContext, subscribe: true }) @state() me: Me | undefined;
  @property({ attribute: false }) sheet!: CallSheet;

  protected override render(): TemplateResult {
    const { attempts } = this.messages;
    const { list, progress } = this.sheet;
    const done = progress.people - progress.left;
    return html`<div class="stack">
      ${list.status === 'open' ? this.#next() : this.#closed()}
      <cm-progress
        label=${attempts.progress}
        figure=${attempts.done(done, progress.people)}
        .done=${done}
        .total=${progress.people}
      ></cm-progress>
      <p role="status">${attempts.left(progress.left)} ${countsWords(progress, this.messages)}</p>
    </div>`;
  }

  #next(): TemplateResult {
    const { attempts } = this.messages;
    const { list, next, rows, progress } = this.sheet;
    const row = rows.find(({ call }) => call._id === next[0]);
    if (row) {
      const name = calleeName(row.who, this.messages);
      const isMine = row.holder !== undefined && row.holder.by === this.me?.user;
      return html`<cm-button
        variant="primary"
        icon="phone-call"
        wide
        href="/calls/${uuidOf(list._id)}/${uuidOf(row.call.who)}"
        >${isMine ? attempts.resume(name) : attempts.next(name)}</cm-button
      >`;
    }
    return progress.left === 0
      ? html`<cm-notice tone="good" heading=${attempts.allDone}>${attempts.allDoneText}</cm-notice>`
      : html`<cm-notice tone="know" heading=${attempts.nobodyNow}>${this.#why()}</cm-notice>`;
  }

  /** Nobody is forgotten: why those who are left have to wait. */
  #why(): TemplateResult {
    const { attempts } = this.messages;
    const counts = REASONS.map((why) => {
      const count = this.sheet.rows.filter(({ waiting }) => waiting === why).length;
      return count > 0 ? attempts.waitingNow(count, attempts.waiting[why]) : '';
    });
    return html`${counts.filter(Boolean).join(' · ')}`;
  }

  #closed(): TemplateResult {
    const { attempts } = this.messages;
    return html`<cm-notice tone="know" heading=${attempts.isClosed}></cm-notice>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-call-overview': CallOverview;
  }
}
