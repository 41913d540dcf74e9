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

    /* What stands above a list, in one line as far as there is room. */
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: var(--cm-space-2) var(--cm-space-3);
      align-items: flex-start;
    }

    .tools > cm-fold {
      flex: 1 1 9rem;
    }

    /* An aside that has nothing to say takes no row. */
    li:has(> [hidden]) {
      display: none;
    }

    @media (min-width: 1024px) {
      .rows {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
      }

      .tools > cm-fold {
        flex: 0 1 22rem;
      }
    }

    .count {
      color: var(--cm-ink-soft);
      font-size: var(--cm-text-s);
    }
  `,
];
