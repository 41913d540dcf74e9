import { css } from 'lit';
import { figuresStyles } from '../../kit/styles/figures.styles.ts';
import { pageStyles } from '../../theme/page.styles.ts';

/** One question of the synthesis: its figure large, what must stand beside it, and the rest on demand. */
export const questionFigureStyles = [
  pageStyles,
  figuresStyles,
  css`
    article {
      display: grid;
      gap: var(--cm-space-2);
      align-content: start;
      padding: var(--cm-pad);
      background: var(--cm-surface);
      border: var(--cm-border) solid var(--cm-line);
      border-radius: var(--cm-radius-m);
      break-inside: avoid;
    }

    h3 {
      font-size: var(--cm-text-m);
    }

    .main {
      font-size: var(--cm-text-2xl);
      font-weight: var(--cm-weight-title);
      line-height: var(--cm-leading-tight);
      font-variant-numeric: tabular-nums;
    }

    .none {
      font-size: var(--cm-text-l);
      color: var(--cm-ink-soft);
    }

    svg {
      width: 100%;
      max-width: 30rem;
      height: 1.75rem;
    }

    .all {
      fill: var(--cm-line);
    }

    .half {
      fill: var(--cm-primary);
    }

    .middle {
      fill: var(--cm-surface);
    }

    .figure {
      fill: var(--cm-ink);
    }

    summary {
      min-height: var(--cm-touch, 2.75rem);
      padding-block: var(--cm-space-2);
      color: var(--cm-primary);
      font-weight: var(--cm-weight-strong);
      cursor: pointer;
    }
  `,
];
