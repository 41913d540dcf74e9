/**
 * The header in which an app says how it reads documents. The first release sends none: it refuses a
 * document with a field that it does not know. Since the second generation unknown fields are kept
 * (docs/decisions/0009), and the server need not take them out.
 */
export const GENERATION_HEADER = 'coudmain-generation';

/** What this app says in it. */
export const GENERATION = '2';

/**
 * The header of every answer of the server: what comes without is somebody else's, be it the page of a hotel's
 * network or a proxy that speaks for a server which is away.
 */
export const SERVER_HEADER = 'coudmain-server';

/**
 * The header of each answer below `/db`, but for what is absent, that names the access under which it was given: the epoch of the
 * session answer. A device that follows under another one asks at once who it is.
 */
export const ACCESS_HEADER = 'coudmain-access';
