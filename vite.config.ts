import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import product from './package.json' with { type: 'json' };
import { fileDigests } from './scripts/bundle/file-digests.mjs';
import { askedTogether, firstFiles, firstFilesAtOnce } from './scripts/bundle/first-files.mjs';
import { publicDoor } from './scripts/bundle/public-door.mjs';
import { forgetNames } from './scripts/bundle/forget-names.mjs';
import { shortTemplates } from './scripts/bundle/short-templates.mjs';
import { symbolsInUse } from './scripts/bundle/symbols-in-use.mjs';

/** The colours of the system's own bars around the installed app: those of src/ui/theme. */
const themeColour = '#1c4a3c';
const backgroundColour = '#f6efe1';

/** Where `npm run dev` starts the service. */
const server = `http://localhost:${process.env['PORT'] ?? '8080'}`;

const digests = fileDigests();

export default defineConfig({
  build: {
    // Phones of about five years ago.
    target: ['chrome96', 'firefox96', 'safari15.4'],
    outDir: 'dist',
    sourcemap: true,
    // Browsers that know no modulepreload fetch a module when it is asked for; later the service worker has it.
    modulePreload: { polyfill: false, resolveDependencies: askedTogether },
    // Tells which file asks for which: scripts/rules/weight-rule.mjs adds them up.
    manifest: true,
    rolldownOptions: {
      output: {
        // Seven signs tell releases apart as well as eight, and every list names a hundred files.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        codeSplitting: { includeDependenciesRecursively: false, groups: firstFiles() },
      },
    },
  },
  define: { __APP_VERSION__: JSON.stringify(product.version) },
  resolve: {
    // What Dexie gives to bundlers is written for browsers of fifteen years ago.
    alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }],
  },
  server: {
    proxy: {
      '/api': server,
      '/db': server,
      '/p/': server,
      '/t/': server,
      '/door/': server,
      '/territory-icons/': server,
    },
  },
  plugins: [
    forgetNames(),
    symbolsInUse(),
    shortTemplates(),
    publicDoor(),
    firstFilesAtOnce(),
    digests.plugin,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: null,
      // Whose territory it is, the server knows by who asks.
      useCredentials: true,
      injectManifest: {
        // Not the manifest: it is each territory's own, and asked of the server when the app is installed.
        globPatterns: ['**/*.{html,js,css,svg,png,woff2,json}'],
        manifestTransforms: [digests.transform],
        // The store's pictures of the app are of no use without network.
        // The public door is for people who have no app.
        globIgnores: ['screenshots/**', 'door/**'],
      },
      manifest: {
        name: 'Coudmain',
        short_name: 'Coudmain',
        description: "L'entraide de la commune, même sans réseau",
        lang: 'fr',
        dir: 'ltr',
        id: '/',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        theme_color: themeColour,
        background_color: backgroundColour,
        // What each leads to depends on who opens it: src/ui/app/shortcuts.ts.
        shortcuts: [
          { name: 'Appel', description: 'Chercher qui appelle', url: '/?pour=appel' },
          { name: 'Mes missions', description: 'Ce que j’ai accepté', url: '/?pour=missions' },
          { name: 'Visite', description: 'Noter une rencontre', url: '/?pour=visite' },
        ].map((shortcut) => ({
          ...shortcut,
          icons: [{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
        })),
        screenshots: [
          {
            src: '/screenshots/narrow.png',
            sizes: '390x844',
            type: 'image/png',
            form_factor: 'narrow',
          },
          {
            src: '/screenshots/wide.png',
            sizes: '1280x800',
            type: 'image/png',
            form_factor: 'wide',
          },
        ],
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: '/icons/maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
    }),
  ],
});
