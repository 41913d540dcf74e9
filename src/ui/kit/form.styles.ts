import { css } from 'lit';
import { pageStyles } from '../theme/page.styles.ts';

/** What every form on a screen starts from. */
export const formStyles = [
  pageStyles,
  css`
    form {
      display: grid;
      gap: var(--cm-space-5);
      grid-template-columns: minmax(0, 1fr);
    }

    .problem {
      padding: var(--cm-space-3) var(--cm-space-4);
      border-radius: var(--cm-radius-m);
      color: var(--cm-danger);
      background: var(--cm-danger-tint);
      font-weight: var(--cm-weight-strong);
    }

    .problem:empty {
      display: none;
    }
  `,
];
