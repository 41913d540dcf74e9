import { css } from 'lit';
import { pageStyles } from '../../theme/page.styles.ts';

/** Figures side by side where there is room, under one another on a phone. */
export const figuresPageStyles = [
  pageStyles,
  css`
    .head {
      display: grid;
      gap: var(--cm-space-4);
    }

    .grid {
      display: grid;
      gap: var(--cm-space-3);
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    }

    @media (min-width: 40rem) {
      .head {
        grid-template-columns: 1fr 12rem;
        align-items: start;
      }
    }
  `,
];
