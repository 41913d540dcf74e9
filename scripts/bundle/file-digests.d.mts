import type { ManifestTransform } from 'workbox-build';
import type { Plugin } from 'vite';

/** For Vite, which says where the files are (`plugin`), and for Workbox's list of them (`transform`). */
export function fileDigests(): { readonly plugin: Plugin; readonly transform: ManifestTransform };
