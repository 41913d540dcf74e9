import { css } from 'lit';

/** The message stands as it will be read: on paper of its own, with its own lines. */
export const mailsStyles = css`
  article {
    display: grid;
    gap: var(--cm-space-3);
    padding: var(--cm-pad);
    background: var(--cm-surface);
    border: var(--cm-border) solid var(--cm-line);
    border-radius: var(--cm-radius-m);
  }

  .letter {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  li {
    color: var(--cm-danger);
    overflow-wrap: anywhere;
  }
`;
