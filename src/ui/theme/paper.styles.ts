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
      color: inherit;
      text-decoration: none;
    }

    li,
    tr,
    figure {
      break-inside: avoid;
    }

    h1,
    h2,
    h3 {
      break-after: avoid;
    }

    /* What a fold opens lies open, and its line is a title. */
    summary {
      list-style: none;
    }

    summary::-webkit-details-marker {
      display: none;
    }
  }
`;
