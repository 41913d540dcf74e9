import type { Page } from 'playwright-core';

/**
 * Runs in the page: notes when something of these is first on the screen, and when a key was pressed.
 * Without a name for any function: the compiler would keep it with a helper that no page has.
 */
export function watchScreen(selectors: readonly string[]): void {
  const seenAt: Record<string, number> = (globalThis.seenAt = {});
  addEventListener('keydown', ({ key }) => (seenAt[key] = performance.now()), { capture: true });
  void (async () => {
    for (;;) {
      await new Promise(requestAnimationFrame);
      const roots: ParentNode[] = [document];
      for (const root of roots) {
        for (const one of root.querySelectorAll('*')) {
          if (one.shadowRoot) roots.push(one.shadowRoot);
          const found = selectors.find((selector) => one.matches(selector));
          if (!found || found in seenAt || one.getBoundingClientRect().height === 0) continue;
          seenAt[found] = performance.now();
        }
      }
    }
  })();
}

/** The element on the screen: a frame that shows it has been asked for. */
export async function seen(page: Page, selector: string): Promise<number> {
  await page.waitForFunction((wanted) => wanted in globalThis.seenAt!, selector, { polling: 25 });
  return page.evaluate((wanted) => globalThis.seenAt![wanted]!, selector);
}

declare global {
  /** Milliseconds since the navigation began, by what was seen or pressed then. */
  var seenAt: Record<string, number> | undefined;
}
