/**
 * Puts somebody where the news is: it has the focus, and stands in the middle of the screen, clear of the bars
 * above and below. Words that nobody could focus get it by this alone (`tabindex`).
 */
export function putInSight(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}

/** Marks what a form asks before it goes on: somebody may be known already. It is put in sight when it appears. */
export const QUESTION = '[data-question]';
