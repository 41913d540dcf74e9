import { css } from 'lit';

/** What a screen says of today, and what stands on paper, which is read on another day. */
export const paperStyles = css`
  .on-paper {
    display: none;
  }

  @media print {
    .on-screen {
      display: none !important;
    }

    .on-paper {
      display: inline;
    }

    cm-app-bar ~ .stack {
      padding-inline: 0;
    }

    a {
      color: inherit !important;
      text-decoration: none !important;
    }

    li,
    tr {
      break-inside: avoid;
    }
  }
`;
