import { css } from 'lit';

/**
 * What stands on the map: an arch for a single item, a circle with a number for several, the
 * soft disc of a rough place, the blue dot, and the pin that one puts oneself.
 */
export const markerStyles = css`
  .marker {
    position: absolute;
    top: calc(var(--cm-touch) / -2);
    left: calc(var(--cm-touch) / -2);
    display: grid;
    place-items: center;
    width: var(--cm-touch);
    height: var(--cm-touch);
    padding: 0;
    font-family: var(--cm-font);
    color: var(--cm-ink);
    cursor: pointer;
    background: none;
    border: 0;
    border-radius: var(--cm-radius-m);
    touch-action: none;
  }

  .marker:hover,
  .marker:focus-visible {
    z-index: 2;
  }

  .marker[aria-current] {
    z-index: 1;
  }

  .marker:focus-visible {
    outline: none;
  }

  .marker:focus-visible .door,
  .marker:focus-visible .count {
    outline: 3px solid var(--cm-focus);
    outline-offset: 3px;
  }

  .marker.exact {
    top: calc(var(--cm-touch) * -1);
  }

  .door {
    --unit: 0.87rem;

    position: relative;
    border-radius: var(--cm-radius-arch);
    filter: drop-shadow(0 0 1.5px var(--cm-surface)) drop-shadow(0 0 1px var(--cm-surface))
      drop-shadow(0 1px 2px rgb(0 0 0 / 45%));
  }

  .exact .door::after {
    position: absolute;
    bottom: -0.4rem;
    left: 50%;
    width: 0.9rem;
    height: 0.5rem;
    content: '';
    background: var(--door);
    clip-path: polygon(0 0, 100% 0, 50% 100%);
    transform: translateX(-50%);
  }

  .settled .door,
  .noted .door {
    --door: var(--cm-line-strong);
    --cm-on-door: var(--cm-surface);
  }

  .provisional .door {
    outline: 3px dashed var(--cm-ochre);
    outline-offset: 2px;
  }

  .standing {
    position: absolute;
    top: -0.4rem;
    right: -0.3rem;
    gap: 0;
    padding: 0.2rem;
    border: 1.5px solid var(--cm-surface);
    border-radius: 50%;
    box-shadow: 0 0 0 1px var(--cm-line-strong);
  }

  .word {
    position: absolute;
    top: calc(100% + 1px);
    width: max-content;
    padding: 0.05rem 0.35rem;
    font-size: 0.78rem;
    font-weight: var(--cm-weight-strong);
    line-height: 1.15;
    text-align: center;
    white-space: nowrap;
    pointer-events: none;
    background: var(--cm-surface);
    border-radius: var(--cm-radius-s);
    box-shadow: 0 0 0 1px var(--cm-line);
  }

  .word span {
    display: block;
  }

  .wordless .word {
    display: none;
  }

  .wordless:hover .word,
  .wordless:focus-visible .word {
    display: block;
  }

  .exact .word {
    top: calc(100% + 0.35rem);
  }

  .marker[aria-current] .door {
    --unit: 1.02rem;
  }

  .marker[aria-current] .word {
    color: var(--cm-on-primary);
    background: var(--cm-primary);
  }

  /* Hundreds of these may come at once: plain blocks, and no property of their own to hand down. */
  .group {
    display: block;
  }

  .count {
    display: block;
    width: var(--cm-touch);
    height: var(--cm-touch);
    line-height: calc(var(--cm-touch) - 6px);
    text-align: center;
    font-size: var(--cm-text-l);
    font-weight: var(--cm-weight-title);
    font-variant-numeric: tabular-nums;
    color: var(--cm-on-bar);
    background: var(--cm-bar);
    border: 3px solid var(--cm-on-bar);
    border-radius: 50%;
    box-shadow:
      0 0 0 1.5px var(--cm-bar-deep),
      0 0.25rem 0 1.5px var(--cm-bar-deep);
  }

  .small .count {
    width: calc(var(--cm-touch) * 0.9);
    height: calc(var(--cm-touch) * 0.9);
    margin: calc(var(--cm-touch) * 0.05);
    line-height: calc(var(--cm-touch) * 0.9 - 6px);
  }

  .large .count {
    width: calc(var(--cm-touch) * 1.15);
    height: calc(var(--cm-touch) * 1.15);
    margin: calc(var(--cm-touch) * -0.075);
    line-height: calc(var(--cm-touch) * 1.15 - 6px);
  }

  .disc {
    fill: var(--cm-line-strong);
    fill-opacity: 0.13;
    stroke: var(--cm-line-strong);
    stroke-dasharray: 2 7;
    stroke-opacity: 0.75;
    stroke-width: 2;
  }

  .disc.open {
    fill: var(--cm-accent);
    stroke: var(--cm-accent);
  }

  .disc.provisional {
    fill: var(--cm-ochre);
    stroke: var(--cm-ochre);
  }

  .disc.confirmed,
  .disc.under-way {
    fill: var(--cm-primary);
    stroke: var(--cm-primary);
  }

  .here-ring {
    fill: var(--cm-blue);
    fill-opacity: 0.12;
    stroke: var(--cm-blue);
    stroke-opacity: 0.5;
    stroke-width: 1.5;
  }

  .here-dot {
    width: 1.25rem;
    height: 1.25rem;
    margin: -0.625rem 0 0 -0.625rem;
    background: var(--cm-blue);
    border: 3px solid var(--cm-surface);
    border-radius: 50%;
    box-shadow: 0 0 0 2px var(--cm-blue);
  }

  .pick {
    width: var(--cm-touch);
    height: calc(var(--cm-touch) * 1.25);
    margin: calc(var(--cm-touch) * -1.1875) 0 0 calc(var(--cm-touch) / -2);
    cursor: grab;
  }

  .pick svg {
    width: 100%;
    height: 100%;
    overflow: visible;
    filter: drop-shadow(0 2px 2px rgb(0 0 0 / 40%));
  }

  .pick .pin {
    fill: var(--cm-accent);
    stroke: var(--cm-surface);
    stroke-width: 3;
  }

  .pick .eye {
    fill: var(--cm-surface);
  }

  .pick:focus-visible {
    border-radius: var(--cm-radius-m);
    outline-offset: 4px;
  }

  @media (forced-colors: active) {
    .count,
    .word {
      border: 2px solid CanvasText;
    }
  }
`;
