import { css } from 'lit';

/**
 * The part of Leaflet 1.9.4's own style sheet that its panes, tiles and paths need to work (BSD-2,
 * © Volodymyr Agafonkin). Its look is left out: controls and markers are our own.
 */
export const leafletStyles = css`
  .leaflet-container {
    overflow: hidden;
    -webkit-tap-highlight-color: transparent;
  }

  .leaflet-pane,
  .leaflet-tile,
  .leaflet-marker-icon,
  .leaflet-tile-container,
  .leaflet-pane > svg,
  .leaflet-pane > canvas,
  .leaflet-zoom-box,
  .leaflet-layer {
    position: absolute;
    top: 0;
    left: 0;
  }

  .leaflet-pane {
    z-index: 400;
  }

  .leaflet-tile-pane {
    z-index: 200;
  }

  .leaflet-overlay-pane {
    z-index: 400;
  }

  .leaflet-marker-pane {
    z-index: 600;
  }

  .leaflet-zoom-box {
    z-index: 800;
    box-sizing: border-box;
    width: 0;
    height: 0;
    border: 2px dashed var(--cm-focus);
  }

  .leaflet-tile,
  .leaflet-marker-icon {
    user-select: none;
    -webkit-user-drag: none;
  }

  .leaflet-container .leaflet-tile {
    width: auto;
    max-width: none !important;
    max-height: none !important;
    padding: 0;
    visibility: hidden;
  }

  .leaflet-container .leaflet-tile-loaded {
    visibility: inherit;
  }

  .leaflet-container .leaflet-overlay-pane svg {
    max-width: none !important;
    max-height: none !important;
  }

  .leaflet-container.leaflet-touch-zoom {
    touch-action: pan-x pan-y;
  }

  .leaflet-container.leaflet-touch-drag {
    touch-action: pinch-zoom;
  }

  .leaflet-container.leaflet-touch-drag.leaflet-touch-zoom {
    touch-action: none;
  }

  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }

  svg.leaflet-zoom-animated {
    will-change: transform;
  }

  .leaflet-zoom-anim .leaflet-zoom-animated {
    transition: transform 0.25s cubic-bezier(0, 0, 0.25, 1);
  }

  .leaflet-zoom-anim .leaflet-tile,
  .leaflet-pan-anim .leaflet-tile {
    transition: none;
  }

  .leaflet-zoom-anim .leaflet-zoom-hide {
    visibility: hidden;
  }

  .leaflet-interactive {
    cursor: pointer;
  }

  .leaflet-grab {
    cursor: grab;
  }

  .leaflet-dragging .leaflet-grab,
  .leaflet-dragging .leaflet-marker-draggable {
    cursor: grabbing;
  }

  .leaflet-marker-icon,
  .leaflet-pane > svg path,
  .leaflet-tile-container {
    pointer-events: none;
  }

  .leaflet-marker-icon.leaflet-interactive {
    pointer-events: auto;
  }
`;
