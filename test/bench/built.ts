import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import {
  build,
  loadConfigFromFile,
  type BuildEnvironmentOptions,
  type InlineConfig,
  type PluginOption,
} from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { fileDigests } from '../../scripts/bundle/file-digests.mjs';

const HOME = join(import.meta.dirname, '../..');

type BuildTarget = NonNullable<BuildEnvironmentOptions['target']>;

/** Something built for the bench alone, in a folder that goes again. */
export interface Built {
  readonly folder: string;
  remove(): Promise<void>;
}

/** The app as it is delivered. */
export function buildApp(): Promise<Built> {
  return built({
    root: HOME,
    configFile: join(HOME, 'vite.config.ts'),
    // Tells which file asks for which.
    build: { manifest: true },
  });
}

/** The page in which devices are measured. */
export function buildBenchPage(): Promise<Built> {
  return built({
    root: join(HOME, 'test/bench/browser'),
    configFile: false,
    // Errors keep their names.
    build: { minify: false },
  });
}

/** The least page that an installed app can be, kept by the very service worker that keeps the app. */
export async function buildFloorPage(): Promise<Built> {
  const root = join(HOME, 'test/bench/browser/floor');
  const { target } = await howTheAppIsBuilt();
  const digests = fileDigests();
  const precache = VitePWA({
    strategies: 'injectManifest',
    srcDir: relative(root, join(HOME, 'src/service-worker')),
    filename: 'service-worker.ts',
    injectRegister: null,
    manifest: false,
    injectManifest: { manifestTransforms: [digests.transform] },
  });
  return built({ root, configFile: false, build: { target }, plugins: [digests.plugin, precache] });
}

/**
 * The page in which the maps of one side are measured. Each is built alone, what both use would
 * otherwise be cut into files as neither of them would have it; ours is built as the app is.
 */
export async function buildMapsPage(side: 'ours' | 'stock'): Promise<Built> {
  const root = join(HOME, 'test/bench/browser');
  const { plugins = [], target } = side === 'ours' ? await howTheAppIsBuilt() : {};
  return built({
    ...{ root, configFile: false, base: `/${side}/`, plugins },
    build: {
      ...(target !== undefined && { target }),
      rolldownOptions: { input: join(root, `maps-${side}.html`) },
    },
  });
}

/** The plugins that change what the code is; the other ones only put files beside it. */
const OF_CODE = ['forget-names', 'symbols-in-use', 'short-templates'];

/** All but its service worker. */
async function howTheAppIsBuilt(): Promise<{ plugins: PluginOption[]; target: BuildTarget }> {
  const command = { command: 'build', mode: 'production' } as const;
  const found = await loadConfigFromFile(command, join(HOME, 'vite.config.ts'));
  const plugins = found?.config.plugins?.filter(
    (plugin) => plugin && 'name' in plugin && OF_CODE.includes(plugin.name),
  );
  const target = found?.config.build?.target;
  if (!plugins?.length || !target) throw new Error('the app is built otherwise than it was');
  return { plugins, target };
}

async function built(config: InlineConfig): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-bench-dist-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await build({
      ...config,
      logLevel: 'error',
      build: { ...config.build, outDir: folder, emptyOutDir: true },
    });
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder, remove };
}
