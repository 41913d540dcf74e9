import { consume } from '@lit/context';
import { Task } from '@lit/task';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Drafts } from '../../../data/drafts/drafts.ts';
import type { Drives } from '../../../data/drives/drives.ts';
import type { Proposal } from '../../../data/drives/drives.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { draftsContext, drivesContext, messagesContext } from '../../kit/contexts.ts';
import { CommandController, DONE, type Outcome, type Said } from '../../kit/command-controller.ts';
import { today } from '../../kit/today.ts';
import { LiveController } from '../../kit/live.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import { declined, decline, outingKey, reconsider } from './declined-outings.ts';
import '../../elements/layout/fold.ts';
import './outing-card.ts';
import type { OutingAnsweredEvent } from './outing-card.ts';

/** How many are proposed at once: the next ones come when these are answered. */
const MAX_SHOWN = 2;

/** "Une seule voiture pour trois courses ?", in a line that opens: what one car could do, for the coordinator to decide. */
@customElement('cm-outing-notice')
export class OutingNotice extends LitElement {
  static override styles = pageStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: drivesContext }) drives!: Drives;
  @consume({ context: draftsContext }) drafts!: Drafts;

  readonly #command = new CommandController(this);
  readonly #proposals = new LiveController(this, () => this.drives.proposals(today()));
  readonly #declined = new Task(this, { task: () => declined(this.drafts), args: () => [] });

  /** An empty line would still take its room. */
  protected override updated(): void {
    this.toggleAttribute('hidden', this.#asked.length === 0);
  }

  get #asked(): readonly Proposal[] {
    const no = this.#declined.value;
    return (this.#proposals.value ?? []).filter((one) => no && !no.has(outingKey(one)));
  }

  protected override render(): TemplateResult | typeof nothing {
    const asked = this.#asked;
    if (asked.length === 0) return nothing;
    return html`<cm-fold class="on-screen" icon="car">
      <span slot="line">${this.messages.drives.proposals(asked.length)}</span>
      <div class="stack tight">
        ${asked
          .slice(0, MAX_SHOWN)
          .map(
            (proposal) =>
              html`<cm-outing-card
                .proposal=${proposal}
                ?busy=${this.#command.busy}
                @cm-outing-answered=${this.#onAnswered}
              ></cm-outing-card>`,
          )}
        ${this.#command.problemLine()}
      </div>
    </cm-fold>`;
  }

  #onAnswered({ proposal, yes }: OutingAnsweredEvent): void {
    if (yes) this.#group(proposal);
    else void this.#command.run(() => this.#leave(proposal), this.#left(proposal));
  }

  #group({ passengers, joins }: Proposal): void {
    const fresh = passengers.filter(({ request }) => !joins || request.outing !== joins);
    const ids = fresh.map(({ request }) => request._id);
    void this.#command.run(() => this.drives.group(ids, joins), {
      words: this.messages.drives.grouped,
      undo: () => this.drives.ungroup(ids),
    });
  }

  async #leave(proposal: Proposal): Promise<Outcome> {
    await decline(this.drafts, proposal);
    await this.#declined.run();
    return DONE;
  }

  #left(proposal: Proposal): Said {
    return {
      words: this.messages.drives.notNowDone,
      undo: async () => {
        await reconsider(this.drafts, proposal);
        await this.#declined.run();
        return DONE;
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-outing-notice': OutingNotice;
  }
}
