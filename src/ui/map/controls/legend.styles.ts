import { css } from 'lit';

/** What is read about the layers: what hatchings mean, and the sentence of what was chosen. */
export const legendStyles = css`
  .legend {
    position: absolute;
    z-index: 1;
    top: var(--cm-space-3);
    left: var(--cm-space-3);
    max-width: min(15rem, 55%);
    padding: var(--cm-space-2) var(--cm-space-3);
    font-size: 0.82rem;
    line-height: 1.35;
    pointer-events: none;
    background: color-mix(in srgb, var(--cm-surface) 92%, transparent);
    border: 1px solid var(--cm-line);
    border-radius: var(--cm-radius-m);
  }

  .legend p,
  .legend ul {
    padding: 0;
    margin: 0;
    list-style: none;
  }

  .legend p {
    font-weight: var(--cm-weight-strong);
  }

  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem 0.75rem;
    margin-top: 0.25rem;
  }

  .legend ul + p {
    margin-top: var(--cm-space-2);
  }

  .legend li {
    display: flex;
    gap: 0.35rem;
    align-items: center;
    white-space: nowrap;
  }

  .legend .heat-scale {
    display: flex;
    gap: 0.4rem;
    align-items: center;
    font-weight: inherit;
  }

  .heat-scale i {
    flex: 1;
    height: 0.75rem;
    min-width: 3rem;
    background: linear-gradient(to right, var(--heat-few), var(--heat-some), var(--heat-many));
    border-radius: 1rem;
  }

  .note {
    position: absolute;
    z-index: 2;
    right: calc(var(--cm-space-3) * 2 + min(var(--cm-touch), 64px));
    bottom: calc(var(--cm-space-3) + 2rem);
    left: var(--cm-space-3);
    display: flex;
    gap: var(--cm-space-2);
    align-items: center;
    justify-content: space-between;
    max-width: 26rem;
    padding: var(--cm-space-2) var(--cm-space-2) var(--cm-space-2) var(--cm-space-4);
    font-weight: var(--cm-weight-strong);
    line-height: var(--cm-leading-tight);
    background: var(--cm-surface);
    border: 2px solid var(--cm-line-strong);
    border-radius: var(--cm-radius-m);
    box-shadow: var(--cm-shadow-lift);
  }

  .note p {
    margin: 0;
  }

  .note button {
    flex: none;
  }
`;
