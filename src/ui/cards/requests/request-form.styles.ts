import { css } from 'lit';
import { formStyles } from '../../kit/styles/form.styles.ts';

/** The request form: one question under the other, what is optional folded away. */
export const requestFormStyles = [
  formStyles,
  css`
    /* A grid would keep the buttons within their cell. */
    form {
      display: flex;
      flex-direction: column;
    }

    details {
      border: var(--cm-border) solid var(--cm-line);
      border-radius: var(--cm-radius-m);
      background: var(--cm-surface);
    }

    summary {
      display: flex;
      align-items: center;
      min-height: var(--cm-touch);
      padding: var(--cm-space-2) var(--cm-space-4);
      font-weight: var(--cm-weight-strong);
      color: var(--cm-primary);
      cursor: pointer;
    }

    details > cm-request-more {
      display: block;
      padding: var(--cm-space-2) var(--cm-space-4) var(--cm-space-4);
    }

    .read-back {
      font-size: var(--cm-text-l);
    }
  `,
];
