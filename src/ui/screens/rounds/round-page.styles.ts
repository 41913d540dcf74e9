import { css } from 'lit';
import { deskStyles } from '../../kit/styles/page-layout.styles.ts';

/** The round, and below it whom to add; on paper only its sheet. */
export const roundPageStyles = [
  deskStyles,
  css`
    .settings {
      display: grid;
      gap: var(--cm-space-3) var(--cm-space-4);
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      align-items: end;
    }

    @media print {
      cm-app-bar,
      .on-screen {
        display: none !important;
      }
    }
  `,
];
