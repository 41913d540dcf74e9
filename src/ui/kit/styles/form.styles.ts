import { css } from 'lit';
import { pageStyles } from '../../theme/page.styles.ts';

/** What every form on a screen starts from. */
export const formStyles = [
  pageStyles,
  css`
    form {
      display: grid;
      gap: var(--cm-space-5);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
];
