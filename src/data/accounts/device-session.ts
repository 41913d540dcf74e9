import { signIn, signOut } from '../../contract/accounts/endpoints.ts';
import type { SessionAnswer } from '../../contract/accounts/session.ts';
import { isFull } from '../engine/disk/is-full.ts';
import { readNote, writeNote, type Farewell } from '../engine/disk/device-notes.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { Copies } from '../engine/replica/copies.ts';
import type {
  SessionState,
  SignInMore,
  SignInResult,
  UnlockProblem,
  UnlockResult,
} from './session-state.ts';
import type { Welcome } from '../../contract/accounts/welcome.ts';
import type { Server } from '../engine/gateway/server.ts';
import { VaultClosed, type Vault } from '../engine/vault/vault.ts';
import type { TabChannel } from '../engine/tab-channel.ts';
import type { Account } from './account.ts';
import type { LastContact } from '../engine/sync/expiry.ts';
import { signInProblem } from './problems.ts';

/** What a device session is made from. */
export interface DeviceSessionParts {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly account: Account;
  readonly copies: Copies;
  /** Takes what is no record off this device too: the maps. */
  readonly dropMaps: () => Promise<void>;
  readonly server: Server;
  readonly tabs: TabChannel;
  readonly lastContact: LastContact;
  /** Milliseconds since 1970, by the server's clock as well as it is known. */
  readonly clock: () => number;
  /** Whether another tab of this device may be open: only then is it worth waiting for its answer. */
  readonly isOpenElsewhere: () => Promise<boolean>;
}

/** How long the other tabs have to say that the device is open (milliseconds). */
const OTHER_TABS_TIMEOUT_MS = 250;

/** Who may come to this device: signing in, opening, closing, forgetting. */
export class DeviceSession {
  readonly #parts: DeviceSessionParts;
  #state: SessionState = { phase: 'starting' };
  readonly #watchers = new Set<(state: SessionState) => void>();

  constructor(parts: DeviceSessionParts) {
    this.#parts = parts;
    const { vault, tabs, account } = parts;
    tabs.on('key', (_, own) => {
      if (!own && vault.isOpen) void this.#show();
    });
    tabs.on('session', (_, own) => {
      if (own) this.#tell();
      else if (vault.isOpen) void this.#show();
    });
    tabs.on('locked', () => {
      account.close();
      void this.#close();
    });
    tabs.on('wiped', () => {
      account.close();
      this.#become({ phase: 'none' });
    });
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Tells every change of the state, from the next one on. */
  watch(watcher: (state: SessionState) => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** Finds out how the device was left. */
  async start(): Promise<void> {
    if (!(await this.#parts.vault.exists())) await this.#beNobodys();
    else if (await this.#isExpired()) this.#become({ phase: 'locked', expired: true });
    else if ((await this.#isOpenedByOtherTab()) || (await this.#isKeptOpen())) await this.#show();
    else this.#become({ phase: 'locked', expired: false });
  }

  async signIn(
    login: string,
    password: string,
    { formerPassword, ...more }: SignInMore = {},
  ): Promise<SignInResult> {
    const asked = await this.#parts.server.ask(signIn, {}, { login, password, ...more });
    if (!asked.ok) return { ok: false, problem: signInProblem(asked.problem, more.code) };
    return this.enter(asked.value, password, formerPassword);
  }

  /** The server says of the person who is signed in that something is another than before. */
  async update(answer: SessionAnswer): Promise<void> {
    await this.#parts.account.update(answer);
    this.#parts.tabs.post({ about: 'session' });
  }

  async choose(territory: string): Promise<void> {
    const { account, tabs } = this.#parts;
    if (await account.choose(territory)) tabs.post({ about: 'session' });
  }

  async unlock(password: string): Promise<UnlockResult> {
    const { vault } = this.#parts;
    return this.unlockBy(async () => ((await vault.open(password)) ? undefined : 'wrong-password'));
  }

  /**
   * Opens the device.
   * @param open opens the vault, or says why not
   */
  async unlockBy(open: () => Promise<UnlockProblem | undefined>): Promise<UnlockResult> {
    const { vault } = this.#parts;
    if (!(await vault.exists())) return { ok: false, problem: 'nobody' };
    if (await this.#isExpired()) {
      this.#become({ phase: 'locked', expired: true });
      return { ok: false, problem: 'expired' };
    }
    const problem = await open();
    if (problem !== undefined) return { ok: false, problem };
    await this.#show();
    vault.share();
    return { ok: true };
  }

  /** Closes the device; what kept it open is gone when it resolves. */
  async lock(): Promise<void> {
    const { tables, vault } = this.#parts;
    vault.close();
    await tables.keys.delete('open');
  }

  /** There was no contact for too long: what came down goes, the facts of this device stay. */
  async expire(): Promise<void> {
    await this.lock();
    await this.#close();
  }

  /** Ends the session and forgets everything, but for what is told to whoever opens this device next. */
  async wipe(farewell?: Farewell): Promise<void> {
    const { server, tabs } = this.#parts;
    await server.ask(signOut, {}, undefined);
    await this.forget(farewell, 'and-maps');
    if (farewell) tabs.post({ about: 'farewell' });
  }

  /** Forgets what is somebody's, and the keys to it; the maps, which are nobody's, stay unless told. */
  async forget(farewell?: Farewell, what?: 'and-maps'): Promise<void> {
    const { copies, dropMaps, vault, tabs } = this.#parts;
    tabs.post({ about: 'wiped' });
    await vault.wipe();
    const { unsubscribeFromPush } = await import('../engine/browser-push.ts');
    await unsubscribeFromPush();
    await copies.dropAll();
    // Before the notes go: one of them says which maps there are.
    if (what === 'and-maps') await dropMaps();
    await this.#clear(farewell);
  }

  /** Whose door this is; undefined: nobody could be asked. */
  async welcome(): Promise<Welcome | undefined> {
    const { whoseDoor } = await import('./whose-door.ts');
    return whoseDoor(this.#parts);
  }

  /** Without its keys nothing here can be read: what a wipe that was cut short left is taken away. */
  async #beNobodys(): Promise<void> {
    const { tables } = this.#parts;
    const isLeftOver = (await readNote(tables, 'owner')) !== undefined;
    if (isLeftOver) await this.#clear(await readNote(tables, 'farewell'));
    this.#become({ phase: 'none' });
  }

  async #clear(farewell: Farewell | undefined): Promise<void> {
    const { tables } = this.#parts;
    await tables.transaction('rw', tables.tables, async () => {
      await Promise.all(tables.tables.map((table) => table.clear()));
      if (farewell) await writeNote(tables, 'farewell', farewell);
    });
  }

  /** The server knows the person: opens this device for them, or makes it theirs. */
  async enter(
    answer: SessionAnswer,
    password: string,
    formerPassword?: string,
  ): Promise<SignInResult> {
    return this.enterBy(answer, () => this.#openWith(password, formerPassword));
  }

  /**
   * The same, however this device is opened.
   * @param open opens the vault, or makes one; false: it did not open
   */
  async enterBy(answer: SessionAnswer, open: () => Promise<boolean>): Promise<SignInResult> {
    const { account, lastContact, server, tables, vault, tabs } = this.#parts;
    const owner = await readNote(tables, 'owner');
    if (owner !== undefined && owner !== answer.user.id) {
      await server.ask(signOut, {}, undefined);
      return { ok: false, problem: 'other-account' };
    }
    try {
      if (!(await open())) return { ok: false, problem: 'other-password' };
      await writeNote(tables, 'owner', answer.user.id);
      await lastContact.note();
      await account.open();
      await account.update(answer);
    } catch (error) {
      if (isFull(error)) return { ok: false, problem: 'storage-full' };
      throw error;
    }
    await this.#show();
    vault.share();
    tabs.post({ about: 'session' });
    return { ok: true };
  }

  /** The password may have been changed on another device since this one was sealed. */
  async #openWith(password: string, formerPassword: string | undefined): Promise<boolean> {
    const { vault } = this.#parts;
    if (!(await vault.exists())) {
      await vault.create(password);
      return true;
    }
    if (await vault.open(password)) return true;
    if (formerPassword !== undefined) await vault.open(formerPassword);
    return vault.reseal(password);
  }

  async #isOpenedByOtherTab(): Promise<boolean> {
    const { isOpenElsewhere, vault } = this.#parts;
    return (await isOpenElsewhere()) && vault.openFromOtherTab(OTHER_TABS_TIMEOUT_MS);
  }

  /** Fetched where something is kept: on most devices nothing is. */
  async #isKeptOpen(): Promise<boolean> {
    const { tables } = this.#parts;
    if (!(await tables.keys.get('open'))) return false;
    const { openKept } = await import('./stay-open.ts');
    return openKept(this.#parts);
  }

  async #isExpired(): Promise<boolean> {
    const { copies, lastContact } = this.#parts;
    const expired = await lastContact.isTooOld();
    if (expired) await copies.dropAll();
    return expired;
  }

  /** Tells those in this tab who wait for the device to open. */
  async #show(): Promise<void> {
    const { account, tabs } = this.#parts;
    try {
      if (await account.open()) tabs.postHere({ about: 'session' });
    } catch (error) {
      // Another tab closed the device meanwhile, and says so.
      if (!(error instanceof VaultClosed)) throw error;
    }
  }

  async #close(): Promise<void> {
    this.#become({ phase: 'locked', expired: false });
    if (await this.#isExpired()) this.#become({ phase: 'locked', expired: true });
  }

  #tell(): void {
    const { me } = this.#parts.account;
    if (me) this.#become({ phase: 'open', me });
  }

  #become(state: SessionState): void {
    this.#state = state;
    for (const watcher of [...this.#watchers]) watcher(state);
  }
}
