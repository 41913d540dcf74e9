import { css } from 'lit';
import { paperStyles } from './paper.styles.ts';

/** What every screen starts from inside its own shadow root: text, titles, links, and simple rhythm. */
export const pageStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    display: block;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3 {
    margin: 0;
    font-weight: var(--cm-weight-title);
    line-height: var(--cm-leading-tight);
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  h1 {
    font-size: var(--cm-text-2xl);
  }

  h2 {
    font-size: var(--cm-text-xl);
  }

  h3 {
    font-size: var(--cm-text-l);
  }

  p {
    margin: 0;
    max-width: var(--cm-measure);
    text-wrap: pretty;
  }

  a {
    color: var(--cm-primary);
    font-weight: var(--cm-weight-strong);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }

  .news {
    scroll-margin-top: 50vh;
  }

  .news:focus {
    outline: none;
  }

  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  :focus-visible {
    outline: 3px solid var(--cm-focus);
    outline-offset: 2px;
    border-radius: var(--cm-radius-s);
  }

  .stack {
    display: grid;
    gap: var(--cm-space-4);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }

  /* A screen: its bar goes from edge to edge, everything below keeps its distance from the glass. */
  cm-app-bar ~ .stack {
    padding: var(--cm-space-3) max(var(--cm-inset), env(safe-area-inset-left)) 0;
  }

  .stack.tight {
    gap: var(--cm-space-3);
  }

  .stack.loose {
    gap: var(--cm-space-6);
  }

  .cluster {
    display: flex;
    flex-wrap: wrap;
    gap: var(--cm-space-3);
    align-items: center;
  }

  .actions {
    display: grid;
    gap: var(--cm-space-3);
  }

  .soft {
    color: var(--cm-ink-soft);
  }

  .small {
    font-size: var(--cm-text-s);
  }

  .problem {
    padding: var(--cm-space-3) var(--cm-space-4);
    border-radius: var(--cm-radius-m);
    color: var(--cm-danger);
    background: var(--cm-danger-tint);
    font-weight: var(--cm-weight-strong);
  }

  .problem:empty {
    display: none;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (min-width: 40rem) {
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
    }
  }

  ${paperStyles}
`;
