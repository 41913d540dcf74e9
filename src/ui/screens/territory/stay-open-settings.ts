import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { CommandResult } from '../../../data/kernel/command.ts';
import type { Territories } from '../../../data/territory/territory.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/form/button.ts';
import '../../elements/form/choice.ts';
import '../../elements/layout/section.ts';
import { currentTerritoryContext, messagesContext, territoryContext } from '../../kit/contexts.ts';
import { FormController } from '../../kit/forms/form-controller.ts';
import { restoredNotice } from '../../kit/forms/restored-notice.ts';
import { formStyles } from '../../kit/styles/form.styles.ts';

const HOURS = ['0', '1', '2', '4', '8', '12'] as const;

/** How many hours, as text. */
interface StayOpenDraft {
  readonly hours: string;
}

/** Whether a volunteer's device stays open for some hours, for the coordinators of the territory to decide. */
@customElement('cm-stay-open-settings')
export class StayOpenSettings extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: territoryContext }) territories!: Territories;
  @consume({ context: currentTerritoryContext, subscribe: true }) @state() territory:
    Territory | undefined;

  readonly #form = new FormController<StayOpenDraft, CommandResult>(this, {
    start: () => ({ hours: String(this.territory?.hoursOpen ?? 0) }),
    draftKey: () => 'stay-open',
    submit: ({ hours }) => this.#keep(Number(hours)),
    said: (_, { draft }) => {
      const before = this.territory?.hoursOpen ?? 0;
      const words = this.messages.settings.stayOpen.saved(Number(draft.hours));
      return { words, undo: async () => this.#keep(before) };
    },
    done: () => void this.#form.drop(),
  });

  protected override render(): TemplateResult | typeof nothing {
    if (!this.territory) return nothing;
    const { stayOpen: words } = this.messages.settings;
    const { busy, draft, onSubmit, problemLine } = this.#form;
    return html`<cm-section heading=${words.heading}>
      <form novalidate @submit=${onSubmit}>
        <p>${words.text}</p>
        ${restoredNotice(this.#form, this.messages)}
        <cm-choice
          label=${words.field}
          data-field="hours"
          .options=${HOURS.map((value) => ({ value, word: this.#word(value) }))}
          .value=${draft.hours}
        ></cm-choice>
        ${problemLine()}
        <cm-button type="submit" icon="check" wide ?busy=${busy}>${words.save}</cm-button>
      </form>
    </cm-section>`;
  }

  #word(hours: string): string {
    const { stayOpen: words } = this.messages.settings;
    return hours === '0' ? words.never : words.hours(Number(hours));
  }

  async #keep(hours: number): Promise<CommandResult> {
    const { territory } = this;
    if (!territory) return { ok: false, refusal: 'unknown-subject' };
    return this.territories.amend(territory._id, { hoursOpen: hours === 0 ? null : hours });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-stay-open-settings': StayOpenSettings;
  }
}
