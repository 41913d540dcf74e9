import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { MOBILITIES, type Mobility } from '../../../domain/people/person.ts';
import type { Checkbox } from '../../elements/form/checkbox.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/layout/section.ts';
import { PersonFormPart } from './person-form-part.ts';

/** What is practical to know, and whom to ring when something is wrong. Takes: `draft`, `wrong`. */
@customElement('cm-person-form-practical')
export class PersonFormPractical extends PersonFormPart {
  protected override render(): TemplateResult {
    const { people, vocabulary } = this.messages;
    return html`<div class="stack loose">
      <cm-section heading=${people.practical}>
        <div class="stack">
          <fieldset>
            <legend>${people.mobility}</legend>
            ${MOBILITIES.map(
              (mobility) =>
                html`<cm-checkbox
                  label=${vocabulary.mobilities[mobility]}
                  data-mobility=${mobility}
                  ?checked=${this.draft.mobility.includes(mobility)}
                  @input=${this.#onMobility}
                ></cm-checkbox>`,
            )}
          </fieldset>
          <cm-checkbox
            label=${people.livesAlone}
            ?checked=${this.draft.livesAlone}
            @input=${this.#onAlone}
          ></cm-checkbox>
          ${this.sentences('notes', people.notes, people.notesHint)}
        </div>
      </cm-section>
      <cm-section heading=${people.contactName}>
        <div class="stack">
          ${this.line('contactName', { label: people.contactWho })}
          ${this.line('contactRelation', { label: people.contactRelation })}
          ${this.line('contactPhone', { label: people.contactPhone, type: 'tel' })}
        </div>
      </cm-section>
    </div>`;
  }

  #onMobility(event: Event): void {
    const mobility = (event.currentTarget as HTMLElement).dataset['mobility'] as Mobility;
    const others = this.draft.mobility.filter((one) => one !== mobility);
    this.write({ mobility: (event.target as Checkbox).checked ? [...others, mobility] : others });
  }

  #onAlone(event: Event): void {
    this.write({ livesAlone: (event.target as Checkbox).checked });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-form-practical': PersonFormPractical;
  }
}
