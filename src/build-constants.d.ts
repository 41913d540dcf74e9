/** The version of the app, written in by Vite (vite.config.ts) from package.json. */
declare const __APP_VERSION__: string;
