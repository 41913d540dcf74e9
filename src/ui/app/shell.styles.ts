import { css } from 'lit';
import { pageStyles } from '../theme/page.styles.ts';

/** What the house around the screens looks like beside what its elements bring. */
export const shellStyles = [
  pageStyles,
  css`
    cm-notice {
      box-shadow: var(--cm-shadow-lift);
    }
  `,
];
