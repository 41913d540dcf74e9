import { css } from 'lit';
import { pageStyles } from '../../theme/page.styles.ts';
import { stonesStyles } from '../../theme/stones.styles.ts';

/** A vertical line for the road, a dot for each stop. */
export const driveStopsStyles = [
  pageStyles,
  stonesStyles,
  css`
    li {
      --stones-line: var(--cm-line-strong);

      display: grid;
      grid-template-columns: var(--stone) minmax(0, 1fr) auto;
      gap: 0 min(var(--cm-space-3), 3vw);
      align-items: center;
    }

    li:not(:last-child) {
      padding-bottom: var(--cm-space-2);
    }

    .mark {
      align-self: start;
    }

    .mark[data-away] {
      color: var(--cm-on-primary);
      background: var(--cm-primary);
    }

    .words {
      padding-block: 0.35rem;
      overflow-wrap: anywhere;
    }

    .what {
      font-weight: var(--cm-weight-strong);
      line-height: 1.3;
      hyphens: auto;
    }

    .when {
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }

    .leg {
      grid-column: 2 / -1;
      padding-block: var(--cm-space-1) var(--cm-space-2);
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }
  `,
];
