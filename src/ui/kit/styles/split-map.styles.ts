import { css } from 'lit';

/** A map that fills its half of a `cm-split`, and is never higher than it. */
export const splitMapStyles = css`
  :host {
    display: block;
    block-size: 100%;
  }

  cm-territory-view {
    min-block-size: 0;
  }
`;
