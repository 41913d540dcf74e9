import { assert } from 'chai';
import { OwnAnswers } from '../../../../src/data/engine/gateway/own-answers.ts';
import { until } from '../../../support/waiting.ts';
import { ours } from '../../support/test-network.ts';

const NEVER = new Promise<never>(() => undefined);
const SHORT = { answerMs: 50, silenceMs: 50 };

/** The way to a server that answers so. */
function wayTo(answer: (init?: RequestInit) => Response | Promise<Response>): OwnAnswers {
  return new OwnAnswers((_, init) => Promise.resolve(answer(init)), Date.now, SHORT);
}

async function failureOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error as Error).name,
  );
}

/** A body that brings these parts; after the last of them nothing. */
function stoppingAfter(...parts: readonly string[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const left = parts.map((part) => new TextEncoder().encode(part));
  return new ReadableStream({
    pull(controller) {
      const next = left.shift();
      if (!next) return NEVER;
      controller.enqueue(next);
      return undefined;
    },
  });
}

describe('the way to the server', () => {
  it('brings our own answers, whatever they say', async () => {
    const way = wayTo(() => ours(Response.json({ error: 'not_found' }, { status: 404 })));
    const response = await way.fetch('/api/session');
    assert.deepEqual([response.status, await response.json()], [404, { error: 'not_found' }]);
    assert.isFalse(way.isForeign);
    const empty = wayTo(() => ours(new Response(null, { status: 204 })));
    assert.equal((await empty.fetch('/api/session')).status, 204);
  });

  it('brings nobody else’s, whatever their status: the network is not ours just now', async () => {
    let says = (): Response => new Response('<h1>Bienvenue</h1>');
    const way = wayTo(() => says());
    for (const status of [200, 201, 204, 304, 400, 401, 403, 404, 410, 413, 429, 500, 503, 511]) {
      const hasBody = ![204, 304].includes(status);
      says = () => new Response(hasBody ? '{"error":"forbidden"}' : null, { status });
      assert.equal(await failureOf(way.fetch('/db/bourg')), 'ForeignAnswer', String(status));
      assert.isTrue(way.isForeign);
    }
    says = () => ours(new Response('{}'));
    await way.fetch('/db/bourg');
    assert.isFalse(way.isForeign, 'the network is ours again');
  });

  it('does not wait for ever: neither for the answer, nor in its middle', async () => {
    const silent = wayTo((init) => {
      return new Promise((_, fail) => {
        init?.signal?.addEventListener('abort', () => fail(new Error('aborted')));
      });
    });
    assert.notEqual(await failureOf(silent.fetch('/')), 'none');
    assert.isFalse(silent.isForeign);
    const stopping = wayTo(() => ours(new Response(stoppingAfter('{"done":', '1'))));
    const response = await stopping.fetch('/');
    assert.notEqual(await failureOf(response.text()), 'none');
  });

  it('waits for somebody who reads slowly: only what does not come counts', async () => {
    const whole = new Response(new Blob(['first', 'second']));
    const response = await wayTo(() => ours(whole)).fetch('/');
    const reader = response.body!.getReader();
    const first = await reader.read();
    const later = performance.now() + 3 * SHORT.silenceMs;
    await until('a long while later', () => performance.now() > later);
    const second = await reader.read();
    const length = (first.value?.length ?? 0) + (second.value?.length ?? 0);
    assert.equal(length, 'firstsecond'.length);
  });

  it('ends when whoever asked gives up, also in the middle of an answer', async () => {
    const asked: (AbortSignal | null | undefined)[] = [];
    const way = wayTo((init) => {
      asked.push(init?.signal);
      return ours(new Response(stoppingAfter('a')));
    });
    const giver = new AbortController();
    await way.fetch('/', { signal: giver.signal });
    assert.isFalse(asked[0]?.aborted);
    giver.abort();
    assert.isTrue(asked[0]?.aborted);
    const before = AbortSignal.abort();
    await failureOf(way.fetch('/', { signal: before }));
    assert.isTrue(asked[1]?.aborted);
  });

  it('heeds a pause that our server asks for, and nobody else’s; never a long one', async () => {
    const busy = (seconds: string, status = 503): Response =>
      new Response('{}', { status, headers: { 'retry-after': seconds } });
    const pauseAfter = async (answer: Response): Promise<number> => {
      const way = wayTo(() => answer);
      await way.fetch('/').catch(() => undefined);
      return way.pauseMs;
    };
    assert.closeTo(await pauseAfter(ours(busy('20'))), 20_000, 5_000);
    assert.closeTo(await pauseAfter(ours(busy('20', 429))), 20_000, 5_000);
    assert.closeTo(await pauseAfter(ours(busy('9999999'))), 900_000, 5_000);
    for (const none of ['0', '-5', 'Wed, 21 Oct 2026 07:28:00 GMT', 'NaN'])
      assert.equal(await pauseAfter(ours(busy(none))), 0, none);
    assert.equal(await pauseAfter(ours(busy('20', 200))), 0);
    assert.equal(await pauseAfter(busy('20')), 0, 'somebody else’s');
  });

  it('does not keep to a pause longer because the clock is set back', async () => {
    let now = Date.now();
    const answer = (): Response =>
      ours(new Response('{}', { status: 503, headers: { 'retry-after': '600' } }));
    const way = new OwnAnswers(
      () => Promise.resolve(answer()),
      () => now,
      SHORT,
    );
    await way.fetch('/');
    now -= 86_400_000;
    assert.equal(way.pauseMs, 0);
  });
});
