import { css } from 'lit';
import { pageStyles } from '../../theme/page.styles.ts';

/** What a screen with filters and a list looks like. */
export const listStyles = [
  pageStyles,
  css`
    .filters {
      display: grid;
      gap: var(--cm-space-3);
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
    }

    .count {
      color: var(--cm-ink-soft);
      font-size: var(--cm-text-s);
    }
  `,
];
