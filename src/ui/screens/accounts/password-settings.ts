import { consume } from '@lit/context';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Session } from '../../../data/accounts/session.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { messagesContext, sessionContext } from '../../kit/contexts.ts';
import { showToast } from '../../kit/toast-event.ts';
import '../../elements/form/button.ts';
import '../../elements/form/field.ts';
import '../../elements/layout/section.ts';
import { accountProblem } from '../../cards/accounts/account-problem.ts';
import { formStyles } from '../../kit/form.styles.ts';
import { formText } from '../../kit/form-text.ts';

/** Choosing another password, which also opens this device. */
@customElement('cm-password-settings')
export class PasswordSettings extends LitElement {
  static override styles = formStyles;

  @consume({ context: messagesContext, subscribe: true }) @state() messages!: Messages;
  @consume({ context: sessionContext }) session!: Session;
  @state() private problem = '';
  @state() private busy = false;
  @query('form') private form!: HTMLFormElement;

  protected override render(): TemplateResult {
    const { settings } = this.messages;
    return html`<cm-section heading=${settings.password}>
      <form novalidate @submit=${this.#onSubmit}>
        <cm-field label=${settings.currentPassword}>
          <input name="present" type="password" autocomplete="current-password" />
        </cm-field>
        <cm-field label=${settings.newPassword} hint=${this.messages.accounts.join.passwordHint}>
          <input name="next" type="password" autocomplete="new-password" />
        </cm-field>
        <p class="problem" role="alert">${this.problem}</p>
        <cm-button type="submit" icon="key-round" wide ?busy=${this.busy}
          >${settings.password}</cm-button
        >
      </form>
    </cm-section>`;
  }

  async #onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    const answers = new FormData(this.form);
    this.busy = true;
    const result = await this.session.changePassword(
      formText(answers, 'present'),
      formText(answers, 'next'),
    );
    this.busy = false;
    this.problem = result.ok ? '' : accountProblem(this.messages, result.problem);
    if (!result.ok) return;
    this.form.reset();
    showToast(this.messages.settings.passwordChanged);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cm-password-settings': PasswordSettings;
  }
}
