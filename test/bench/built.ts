import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';

const HOME = join(import.meta.dirname, '../..');

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

/** The page in which maps are measured: ours, and those of the libraries without us. */
export function buildMapsPage(): Promise<Built> {
  const root = join(HOME, 'test/bench/browser');
  return built({
    ...{ root, configFile: false },
    build: { rolldownOptions: { input: join(root, 'maps.html') } },
  });
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
