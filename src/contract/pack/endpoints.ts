import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { PackManifest } from './pack.ts';

/** The pack of the territory that devices may download; absent when none was made. */
export const getPack = endpoint('GET', '/api/territories/:territory/pack', Nothing, PackManifest);

/** One file of a version of it: bytes, in ranges if asked. */
export const PACK_FILE_PATH = '/api/territories/:territory/pack/:version/:file';
