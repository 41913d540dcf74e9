/** The gallery to look at in a browser, until it is stopped. */
import { serveGallery } from './server.ts';

const { url } = await serveGallery(Number(process.env['PORT'] ?? 8090));
console.log(`Every element in every state: ${url}`);
