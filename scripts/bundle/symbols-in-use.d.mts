import type { Plugin } from 'vite';

/** For Vite: a quoted name of a symbol, anywhere in what is drawn, brings its drawing. */
export function symbolsInUse(): Plugin;
