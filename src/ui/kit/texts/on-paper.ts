import { ReactiveElement } from 'lit';

/** What an element is drawn at once with; to others than itself Lit does not tell of it. */
interface Drawn {
  performUpdate(): void;
}

/**
 * Tells when the browser makes a sheet of what is on the screen, and when that is over. Paper is read on another day:
 * it says "mercredi 2 décembre 2026" where a screen says "demain", and what is folded lies open.
 * @param changed words things for paper (true) or for the screen again; everything is drawn before the sheet is taken
 * @returns the end of it
 */
export function watchPaper(changed: (onPaper: boolean) => void): () => void {
  const paper = window.matchMedia('print');
  let isPaper = false;
  let unfolded: HTMLDetailsElement[] = [];
  const become = (now: boolean): void => {
    if (now === isPaper) return;
    isPaper = now;
    changed(now);
    const all = drawAll(document.body);
    for (const fold of unfolded) fold.open = false;
    unfolded = now ? all.filter(isClosed) : [];
    for (const fold of unfolded) fold.open = true;
  };
  const begin = (): void => become(true);
  const end = (): void => become(false);
  // Browsers tell by the one, the look at a sheet in their tools by the other.
  const onMedia = (): void => become(paper.matches);
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  paper.addEventListener('change', onMedia);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    paper.removeEventListener('change', onMedia);
  };
}

/** The sheet is taken as soon as the listeners have run: what waits to be drawn is drawn now, from the outside in. */
function drawAll(root: ParentNode): Element[] {
  return [...root.children].flatMap((element) => {
    if (element instanceof ReactiveElement && element.isUpdatePending) {
      (element as unknown as Drawn).performUpdate();
    }
    const inside = element.shadowRoot ? drawAll(element.shadowRoot) : [];
    return [element, ...inside, ...drawAll(element)];
  });
}

function isClosed(element: Element): element is HTMLDetailsElement {
  return element instanceof HTMLDetailsElement && !element.open;
}
