import { css } from 'lit';

/** What a screen says of today, and what stands on paper, which is read on another day. */
export const paperStyles = css`
  .on-paper {
    display: none;
  }

  @media print {
    .on-screen {
      display: none;
    }

    .on-paper {
      display: inline;
    }
  }
`;
