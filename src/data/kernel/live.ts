/** Something that is shown as it changes: the present value at once, then every later one. */
export interface Live<T> {
  /**
   * Asks to be told of every value.
   * @param failed told when the value cannot be had (the device is full, the database was taken
   * away); nothing more comes after it
   * @returns the end of the subscription
   */
  subscribe(next: (value: T) => void, failed?: (error: unknown) => void): () => void;
}
