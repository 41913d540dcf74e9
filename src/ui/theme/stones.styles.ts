import { css } from 'lit';

/** A vertical line through a list: a dot (`.mark`) for each `li`, the line between them is `--stones-line`. */
export const stonesStyles = css`
  li {
    /* With large letters on a small phone the words need the room. */
    --stone: min(2.25rem, 12vw);

    position: relative;
  }

  li:not(:last-child)::before {
    position: absolute;
    inset: var(--stone) auto 0 calc(var(--stone) / 2 - 1.5px);
    width: 3px;
    content: '';
    background: var(--stones-line, var(--cm-line));
  }

  .mark {
    display: grid;
    place-items: center;
    width: var(--stone);
    height: var(--stone);
    color: var(--cm-primary);
    background: var(--cm-primary-tint);
    border-radius: 50%;
  }

  .mark cm-icon {
    --cm-icon-size: min(1.25rem, 7vw);
  }

  @media (forced-colors: active) {
    li:not(:last-child)::before {
      background: CanvasText;
    }
  }
`;
