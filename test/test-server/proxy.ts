import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';

/** The cookies of each device: all of them live in one browser, and must not share a session. */
const jars = new Map<string, string>();

/** What tells that a page of another origin asks. */
const OF_THE_PAGE = /^(origin|referer|cookie|sec-.*)$/;

/** Lets the pages of the test runner ask, which come from another port. */
export function answerCrossOrigin(answer: ServerResponse): void {
  answer.setHeader('access-control-allow-origin', '*');
  answer.setHeader('access-control-allow-headers', '*');
  answer.setHeader('access-control-expose-headers', '*');
  answer.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT, DELETE');
}

/** Passes a device's request on to the service, with that device's own cookie. */
export function proxy(
  service: string,
  device: string,
  path: string,
  incoming: IncomingMessage,
  answer: ServerResponse,
): void {
  const theirs = Object.entries(incoming.headers).filter(([name]) => !OF_THE_PAGE.test(name));
  const headers = Object.fromEntries(theirs);
  const cookie = jars.get(device);
  const upstream = ask(
    new URL(path, service),
    {
      method: incoming.method,
      headers: { ...headers, host: new URL(service).host, ...(cookie && { cookie }) },
    },
    (response) => {
      const set = response.headers['set-cookie']?.[0]?.split(';')[0];
      if (set !== undefined) jars.set(device, set);
      for (const [name, value] of Object.entries(response.headers)) {
        if (value !== undefined && !name.startsWith('access-control'))
          answer.setHeader(name, value);
      }
      answer.writeHead(response.statusCode ?? 502);
      response.pipe(answer);
      response.on('error', () => answer.destroy());
    },
  );
  upstream.on('error', () => answer.destroy());
  answer.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}
