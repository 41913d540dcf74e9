import { css } from 'lit';
import { formStyles } from './form.styles.ts';

/** The desk: one column on a phone; at a desk who calls on the left, what they ask on the right. */
export const deskStyles = [
  formStyles,
  css`
    .desk {
      display: grid;
      gap: var(--cm-space-5) var(--cm-space-6);
      grid-template-columns: minmax(0, 1fr);
      align-items: start;
    }

    @media print {
      /* One column goes on in the next, so that most of what is printed has one page. */
      .desk.even {
        display: block;
        columns: 2;
        column-gap: var(--cm-space-6);
      }

      .desk.even > * {
        margin-bottom: var(--cm-space-5);
      }
    }

    @media screen and (min-width: 1024px) {
      .desk {
        grid-template-columns: minmax(18rem, 2fr) minmax(0, 3fr);
      }

      .desk.visit {
        grid-template-columns: minmax(0, 3fr) minmax(18rem, 2fr);
        grid-template-rows: auto 1fr;
      }

      .desk.visit > cm-section {
        grid-area: 1 / 2;
      }

      .desk.visit > cm-encounter-form {
        grid-area: 1 / 1 / span 2;
      }

      .desk.visit > cm-person-details {
        grid-column: 2;
      }

      .desk.even {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
    }
  `,
];
