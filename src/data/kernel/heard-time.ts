/** What the server's clock said, and this device's at the same moment; milliseconds since 1970. */
export interface HeardTime {
  readonly server: number;
  readonly device: number;
}
