import * as v from 'valibot';

type Schema = v.GenericSchema<unknown, unknown>;

/** One thing that can be asked of the server: said once, used by the app, the server and the tests. */
export interface Endpoint<
  Path extends string = string,
  Body extends Schema = Schema,
  Answer extends Schema = Schema,
> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** With `:name` where a value goes. */
  readonly path: Path;
  /** What it takes; `Nothing` when it takes no body. */
  readonly body: Body;
  /** What it answers when it says yes; `Nothing` is a 204 without a body. */
  readonly answer: Answer;
}

/** No body at all. */
export const Nothing = v.undefined();

/** Says an endpoint. */
export function endpoint<Path extends string, Body extends Schema, Answer extends Schema>(
  method: Endpoint['method'],
  path: Path,
  body: Body,
  answer: Answer,
): Endpoint<Path, Body, Answer> {
  return { method, path, body, answer };
}

/** The names after a colon in a path. */
export type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & ParamsOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown;

/** The address of an endpoint, with its values in their places. */
export function pathOf<Path extends string>(
  endpoint: Endpoint<Path>,
  params: ParamsOf<Path>,
): string {
  const values = params as Record<string, string>;
  return endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
}
