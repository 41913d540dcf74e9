/** Leaflet's build as a module: no window.L, and only what is used stays in the bundle. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
