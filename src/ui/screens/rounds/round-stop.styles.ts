import { css } from 'lit';
import { pageStyles } from '../../theme/page.styles.ts';

/** A numbered dot; the distance to it stands above it. */
export const roundStopStyles = [
  pageStyles,
  css`
    .way {
      padding: 0 0 var(--cm-space-2) calc(1.1rem - 1px);
      margin-inline-start: 0.2rem;
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }

    article {
      display: grid;
      grid-template: 'order words out' auto 'doing doing doing' auto / auto minmax(0, 1fr) auto;
      gap: var(--cm-space-2) var(--cm-space-3);
      padding: var(--cm-space-3) var(--cm-pad);
      background: var(--cm-surface);
      border: var(--cm-border) solid var(--cm-line);
      border-radius: var(--cm-radius-l);
      box-shadow: var(--cm-shadow-rest);
    }

    article[data-done] {
      background: var(--cm-sunk);
      box-shadow: none;
    }

    .number {
      display: grid;
      place-items: center;
      width: 2.25rem;
      height: 2.25rem;
      font-weight: var(--cm-weight-title);
      color: var(--cm-on-primary);
      background: var(--cm-primary);
      border-radius: 999px;
    }

    article[data-done] .number {
      color: var(--cm-primary);
      background: var(--cm-surface);
      border: 2px solid var(--cm-primary);
    }

    .words {
      display: grid;
      align-content: start;
      padding-top: var(--cm-space-2);
      gap: 0.3rem;
      min-width: 0;
      overflow-wrap: anywhere;
    }

    h2 {
      font-size: var(--cm-text-l);
    }

    .words a {
      color: var(--cm-ink);
    }

    .access {
      color: var(--cm-ink-soft);
    }

    .order {
      display: flex;
      flex-direction: column;
      grid-area: order;
      align-items: center;
    }

    .doing {
      display: flex;
      flex-wrap: wrap;
      grid-area: doing;
      align-content: start;
      gap: var(--cm-space-2);
    }
  `,
];
