/**
 * Sends the form that an element stands in, as its own submit button would: checked first, then announced.
 * Safari before 16 has no `requestSubmit`.
 */
export function submitForm(form: HTMLFormElement | null): void {
  if (!form) return;
  if ('requestSubmit' in form) {
    form.requestSubmit();
    return;
  }
  const old = form as HTMLFormElement;
  if (old.noValidate || old.reportValidity()) {
    old.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  }
}
