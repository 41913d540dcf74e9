import { css } from 'lit';

/** A vertical line through a list: a dot (`.mark`) for each `li`, the line between them is `--stones-line`. */
export const stonesStyles = css`
  li {
    position: relative;
  }

  li:not(:last-child)::before {
    position: absolute;
    inset: 2.25rem auto 0 calc(1.125rem - 1.5px);
    width: 3px;
    content: '';
    background: var(--stones-line, var(--cm-line));
  }

  .mark {
    display: grid;
    place-items: center;
    width: 2.25rem;
    height: 2.25rem;
    color: var(--cm-primary);
    background: var(--cm-primary-tint);
    border-radius: 50%;
  }

  .mark cm-icon {
    --cm-icon-size: 1.25rem;
  }

  @media (forced-colors: active) {
    li:not(:last-child)::before {
      background: CanvasText;
    }
  }
`;
