import type { KeyRow, Tables } from '../disk/tables.ts';
import type { TabChannel } from '../tab-channel.ts';
import { sealWith, unsealWith, type Random } from './sealing.ts';
import { makeDeviceKey, makeMasterKey, sealed, unwrap, wrap } from './wrapping.ts';

/** Something was to be sealed or read while the device is locked. */
export class VaultClosed extends Error {
  override readonly name = 'VaultClosed';
  constructor() {
    super('The device is locked.');
  }
}

/** What a vault is made from. */
export interface VaultParts {
  readonly tables: Tables;
  readonly tabs: TabChannel;
  readonly random: Random;
}

type VaultRow = Extract<KeyRow, { readonly name: 'vault' }>;

/**
 * Seals everything personal that this device remembers. The key is random; on the disk it lies
 * wrapped by the person's passphrase and by this device; open it is only in memory, and the tabs of
 * one device share it.
 */
export class Vault {
  readonly #parts: VaultParts;
  #key: CryptoKey | undefined;
  /** Only in the tab where the passphrase was typed: it can be wrapped again. */
  #master: CryptoKey | undefined;

  constructor(parts: VaultParts) {
    this.#parts = parts;
    parts.tabs.on('key-wanted', (_, own) => {
      if (!own && this.#key) parts.tabs.post({ about: 'key', key: this.#key });
    });
    parts.tabs.on('key', ({ key }, own) => {
      if (!own) this.#key ??= key;
    });
    parts.tabs.on('locked', () => this.#forget());
    parts.tabs.on('wiped', () => this.#forget());
  }

  get isOpen(): boolean {
    return this.#key !== undefined;
  }

  /** The key while it is open, for whoever may keep it; it cannot be read out. */
  get key(): CryptoKey | undefined {
    return this.#key;
  }

  /** Opens the vault by the key that was wrapped. */
  async hold(master: CryptoKey): Promise<void> {
    this.#master = master;
    this.#key = await sealed(master);
  }

  /** Opens the vault by its key, as it was kept. */
  adopt(key: CryptoKey): void {
    this.#key = key;
  }

  /** The same, in the tab where the passphrase was typed: it can be wrapped once more. */
  get master(): CryptoKey | undefined {
    return this.#master;
  }

  /** Whether somebody has sealed this device. */
  async exists(): Promise<boolean> {
    return (await this.#row()) !== undefined;
  }

  /** Makes a new key; what an earlier one sealed can never be read again. */
  async create(passphrase: string): Promise<void> {
    const master = await makeMasterKey();
    const device = await makeDeviceKey();
    const wrapped = await wrap(master, passphrase, device, this.#parts.random);
    await this.#parts.tables.keys.bulkPut([
      { name: 'device', key: device },
      { name: 'vault', ...wrapped },
    ]);
    await this.hold(master);
  }

  /** Opens the vault; `false` when the passphrase is not the one, or there is nothing to open. */
  async open(passphrase: string): Promise<boolean> {
    const row = await this.#row();
    const device = await this.#deviceKey();
    const master = row && device && (await unwrap(row, passphrase, device));
    if (!master) return false;
    await this.hold(master);
    return true;
  }

  /** Asks the other tabs for the open key; `false` when none answers in time (milliseconds). */
  async openFromOtherTab(timeoutMs: number): Promise<boolean> {
    const { tabs } = this.#parts;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, timeoutMs);
      const stop = tabs.on('key', done);
      tabs.post({ about: 'key-wanted' });
      function done(): void {
        clearTimeout(timer);
        stop();
        resolve();
      }
    });
    return this.isOpen;
  }

  /**
   * Wraps the key of the open vault by another passphrase; nothing is sealed anew.
   * @returns `false` when this tab has the key from another one: open it with the old passphrase first
   */
  async reseal(passphrase: string): Promise<boolean> {
    const device = await this.#deviceKey();
    if (!this.#master || !device) return false;
    const wrapped = await wrap(this.#master, passphrase, device, this.#parts.random);
    const { keys } = this.#parts.tables;
    await keys.put({ name: 'vault', ...wrapped });
    // It was turned on with a passphrase that holds no more: whoever knows the new one decides anew.
    if (await keys.get('passkey')) await keys.put({ name: 'passkey' });
    return true;
  }

  /** Opens the vault in the other tabs too. */
  share(): void {
    if (this.#key) this.#parts.tabs.post({ about: 'key', key: this.#key });
  }

  /** Closes the vault in every tab. */
  close(): void {
    this.#parts.tabs.post({ about: 'locked' });
  }

  /** Destroys the keys: nothing that they sealed can be read again by anybody. */
  async wipe(): Promise<void> {
    await this.#parts.tables.keys.clear();
    this.#forget();
  }

  /**
   * Seals a value for a row.
   * @throws VaultClosed
   */
  async seal(row: string, value: unknown): Promise<Uint8Array<ArrayBuffer>> {
    return sealWith(this.#open(), this.#parts.random, row, value);
  }

  /**
   * Reads what was sealed for a row.
   * @throws VaultClosed, SealBroken
   */
  async unseal(row: string, value: Uint8Array<ArrayBuffer>): Promise<unknown> {
    return unsealWith(this.#open(), row, value);
  }

  async #row(): Promise<VaultRow | undefined> {
    return (await this.#parts.tables.keys.get('vault')) as VaultRow | undefined;
  }

  async #deviceKey(): Promise<CryptoKey | undefined> {
    const row = await this.#parts.tables.keys.get('device');
    return row?.name === 'device' ? row.key : undefined;
  }

  #forget(): void {
    this.#key = undefined;
    this.#master = undefined;
  }

  #open(): CryptoKey {
    if (!this.#key) throw new VaultClosed();
    return this.#key;
  }
}
