import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext } from '../../kit/contexts.ts';
import '../../elements/form/field.ts';
import { pageStyles } from '../../theme/page.styles.ts';
import type { FormView } from '../../kit/forms/form-controller.ts';
import type { PersonDraft } from '../../cards/people/person-draft.ts';

/** The fields of a draft that are written as text. */
type TextField = {
  [K in keyof PersonDraft]: PersonDraft[K] extends string ? K : never;
}[keyof PersonDraft];

/** How one line of the form is shown. */
interface Line {
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'tel';
  readonly numeric?: boolean;
  readonly required?: boolean;
}

/** What the two halves of the person form share: the form, and lines to write on. */
export abstract class PersonFormPart extends LitElement {
  static override styles = [
    pageStyles,
    css`
      fieldset {
        display: grid;
        gap: var(--cm-space-2);
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
        margin-bottom: var(--cm-space-2);
        font-weight: var(--cm-weight-strong);
      }
    `,
  ];

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @property({ attribute: false }) form!: FormView<PersonDraft>;

  /** One line to write on, with what is wrong with it. */
  protected line(field: TextField, { label, hint, type, numeric, required }: Line): TemplateResult {
    const { app } = this.messages;
    return html`<cm-field
      label=${label}
      hint=${hint ?? ''}
      optional=${required ? '' : app.optional}
      error=${this.form.faults[field] ?? ''}
    >
      <input
        type=${type ?? 'text'}
        inputmode=${numeric ? 'numeric' : type === 'tel' ? 'tel' : 'text'}
        maxlength=${type === 'tel' ? 30 : 200}
        autocomplete="off"
        data-field=${field}
        .value=${this.form.draft[field]}
      />
    </cm-field>`;
  }

  /** Several lines to write on. */
  protected sentences(field: TextField, label: string, hint = ''): TemplateResult {
    return html`<cm-field label=${label} hint=${hint} optional=${this.messages.app.optional}>
      <textarea
        rows="2"
        maxlength="4000"
        data-field=${field}
        .value=${this.form.draft[field]}
      ></textarea>
    </cm-field>`;
  }
}
