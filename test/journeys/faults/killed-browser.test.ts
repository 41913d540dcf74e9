import assert from 'node:assert/strict';
import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { until } from '../../support/waiting.ts';
import { openRunningApp, type RunningApp } from '../running-app.ts';
import { installed, openPhone, type Phone } from '../phone.ts';

const SAVES = 500;
const KILLS = 4;

describe('a browser killed at random moments during 500 saves', () => {
  let app: RunningApp;
  let profile: string;
  let phone: Phone | undefined;
  /** As people have it: with the lock on its profile, by which it is found. */
  const open = async (): Promise<Phone> => openPhone(app.url, { profile, windowed: true });

  before(async () => {
    app = await openRunningApp();
    profile = await mkdtemp(join(tmpdir(), 'coudmain-killed-'));
  });
  after(async () => {
    await phone?.close().catch(() => undefined);
    await app.close();
    await rm(profile, { recursive: true, force: true });
  });

  it('has everything that the screen said was saved', async () => {
    const saved: string[] = [];
    const share = SAVES / KILLS;
    for (let round = 0; round < KILLS; round += 1) {
      phone = await open();
      await (round === 0 ? phone.signIn('agent') : phone.unlock());
      await phone.page.locator('cm-person-card').first().waitFor();
      // What records is fetched when it is first asked: without a network, from what was installed.
      await installed(phone.page);
      await phone.network(false);
      await phone.page.exposeFunction('saved', (fact: string) => saved.push(fact));
      const goal = saved.length + Math.round(share * (0.3 + Math.random() * 0.7));
      const saving = record(phone.page, share).catch(() => undefined);
      while (saved.length < goal) {
        const before = saved.length;
        await until('one more saved', () => saved.length > before);
      }
      process.kill(await processOf(profile), 'SIGKILL');
      await saving;
      await phone.close().catch(() => undefined);
    }
    assert.ok(saved.length > SAVES / 4, 'many were saved before the kills');
    phone = await open();
    await phone.network(false);
    await phone.unlock();
    const kept = await keptFacts(phone.page);
    assert.deepEqual(
      saved.filter((fact) => !kept.includes(fact)),
      [],
    );
  });
});

/** The browser that holds a profile: Chromium notes its process there (`host-pid`). */
async function processOf(profile: string): Promise<number> {
  const holder = await readlink(join(profile, 'SingletonLock'));
  return Number(holder.slice(holder.lastIndexOf('-') + 1));
}

/** The part of the app's own memory that this journey uses, as the page holds it. */
interface App {
  readonly device: {
    readonly people: {
      search(text: string): Live<readonly { readonly person: { readonly _id: string } }[]>;
    };
    readonly encounters: {
      record(details: object): Promise<{ readonly ok: boolean; readonly fact: string }>;
    };
    readonly sending: { list(): Live<readonly { readonly fact: { readonly _id: string } }[]> };
  };
}

interface Live<T> {
  subscribe(next: (value: T) => void): void;
}

/** Records encounters through the app's own door to its memory, saying each once it is safe. */
async function record(page: Page, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    const { people, encounters } = (document.querySelector('cm-app') as unknown as App).device;
    const person = await new Promise((tell) => {
      people.search('').subscribe((cards) => {
        if (cards[0]) tell(cards[0].person._id);
      });
    });
    for (let n = 0; n < count; n += 1) {
      const call = { means: 'call', outcome: 'present', day: '2026-03-02', readers: 'staff' };
      const result = await encounters.record({ person, ...call });
      if (!result.ok) throw new Error('refused');
      await (window as unknown as { saved: (fact: string) => Promise<void> }).saved(result.fact);
    }
  }, times);
}

async function keptFacts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((tell) => {
        const { sending } = (document.querySelector('cm-app') as unknown as App).device;
        sending.list().subscribe((list) => {
          if (list.length > 0) tell(list.map((one) => one.fact._id));
        });
      }),
  );
}
