/** Something to be answered before going on. */
export interface Question {
  readonly heading: string;
  readonly text: string;
  readonly confirm: string;
  readonly cancel: string;
  /** Yes cannot be taken back. */
  readonly danger?: boolean;
}

/**
 * Asks over whatever is shown, a dialog too, and resolves with whether the answer was yes. The dialog is
 * fetched when there is something to ask; where it does not come, the browser asks in its own.
 */
export async function ask({ text, ...question }: Question): Promise<boolean> {
  try {
    await import('../elements/layout/dialog.ts');
  } catch {
    return window.confirm(`${question.heading}\n\n${text}`);
  }
  const dialog = Object.assign(document.createElement('cm-dialog'), question, { open: true });
  dialog.textContent = text;
  document.body.append(dialog);
  const confirmed = await new Promise<boolean>((resolve) => {
    dialog.addEventListener('cm-answered', (event) => resolve(event.confirmed), { once: true });
  });
  // Closed before it goes, so that the focus returns to where it was.
  dialog.open = false;
  await dialog.updateComplete;
  dialog.remove();
  return confirmed;
}
