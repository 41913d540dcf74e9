import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { MOBILITIES } from '../../../domain/people/person.ts';
import '../../elements/form/checkbox.ts';
import '../../elements/layout/section.ts';
import { PersonFormPart } from './person-form-part.ts';

/** What is practical to know, and whom to ring when something is wrong. Takes: `form`. */
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
                  data-field="mobility"
                  data-value=${mobility}
                  ?checked=${this.form.draft.mobility.includes(mobility)}
                ></cm-checkbox>`,
            )}
          </fieldset>
          <cm-checkbox
            label=${people.livesAlone}
            data-field="livesAlone"
            ?checked=${this.form.draft.livesAlone}
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
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-person-form-practical': PersonFormPractical;
  }
}
