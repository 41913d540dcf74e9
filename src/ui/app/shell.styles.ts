import { css } from 'lit';
import { pageStyles } from '../theme/page.styles.ts';

/** The shell's own layout; its elements bring the rest. */
export const shellStyles = [
  pageStyles,
  css`
    .wordmark {
      display: flex;
      gap: var(--cm-space-2);
      align-items: center;
      font-size: var(--cm-text-xl);
      font-weight: var(--cm-weight-title);
    }

    cm-notice {
      box-shadow: var(--cm-shadow-lift);
    }
  `,
];
