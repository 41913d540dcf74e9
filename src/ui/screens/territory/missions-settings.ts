import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Territories } from '../../../data/territory/territory.ts';
import {
  missionsAtOnce,
  MOST_MISSIONS_AT_ONCE,
} from '../../../domain/territory/missions-at-once.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { currentTerritoryContext, messagesContext, territoryContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';
import { readNumber } from '../../elements/form/typed-number.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/section.ts';

/** How many missions it is, as text: whatever somebody has written. */
interface MissionsDraft {
  readonly most: string;
}

/** How many missions a volunteer may take alone in this territory, for its coordinators to decide. */
@customElement('cm-missions-settings')
export class MissionsSettings extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: territoryContext }) territories!: Territories;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;

  readonly #form = new FormController<MissionsDraft, CommandResult>(this, {
    start: () => ({ most: String(missionsAtOnce(this.territory)) }),
    draftKey: () => 'missions-at-once',
    faults: ({ most }) =>
      numberIn(most) === undefined ? { most: this.messages.settings.atOnce.bad } : {},
    submit: async ({ most }) => this.#keep(numberIn(most)),
    said: (_, { draft }) => {
      const before = this.territory?.missionsAtOnce;
      const words = this.messages.settings.atOnce.saved(numberIn(draft.most) ?? 0);
      return { words, undo: async () => this.#keep(before) };
    },
    done: () => void this.#form.drop(),
  });

  protected override render(): TemplateResult | typeof nothing {
    if (!this.territory) return nothing;
    const { atOnce: words } = this.messages.settings;
    const { busy, draft, faults, onSubmit, problemLine } = this.#form;
    return html`<cm-section heading=${words.heading}>
      <form novalidate @submit=${onSubmit}>
        <p>${words.text}</p>
        ${restoredNotice(this.#form, this.messages)}
        <cm-field label=${words.field} error=${faults.most ?? ''}>
          <input inputmode="numeric" autocomplete="off" data-field="most" .value=${draft.most} />
        </cm-field>
        ${problemLine()}
        <cm-button type="submit" icon="check" wide ?busy=${busy}>${words.save}</cm-button>
      </form>
    </cm-section>`;
  }

  async #keep(most: number | undefined): Promise<CommandResult> {
    const { territory } = this;
    if (!territory) return { ok: false, refusal: 'unknown-subject' };
    return this.territories.amend(territory._id, { missionsAtOnce: most ?? null });
  }
}

/** A whole number that a territory may set; undefined when it is none. */
function numberIn(text: string): number | undefined {
  const read = readNumber(text, { min: 1, max: MOST_MISSIONS_AT_ONCE, decimals: 0 });
  return typeof read === 'number' ? read : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-missions-settings': MissionsSettings;
  }
}
