/**
 * Leads to the news of a screen after something was done on it or in one of its parts: what the nearest of them marks
 * `class="news"` and `tabindex="-1"` comes into sight and has the focus, so that it is seen, and read aloud.
 * @param from where it was done; it may be gone a moment later
 */
export async function leadToNews(from: HTMLElement): Promise<void> {
  const roots = rootsAround(from);
  // Until then the screen is drawn anew, and a dialog that closed has given the focus back to its button.
  await new Promise(requestAnimationFrame);
  const [news] = roots.flatMap((root) => root.querySelector<HTMLElement>('.news') ?? []);
  if (!news?.isConnected) return;
  news.focus({ preventScroll: true });
  news.scrollIntoView({ block: 'start' });
}

/** What is drawn by the element, by the one around it, and so on outwards. */
function rootsAround(from: HTMLElement): readonly ParentNode[] {
  const around = from.getRootNode();
  const own = from.shadowRoot ? [from.shadowRoot] : [];
  return around instanceof ShadowRoot ? [...own, ...rootsAround(around.host as HTMLElement)] : own;
}
