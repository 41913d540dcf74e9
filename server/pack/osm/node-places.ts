/** Degrees are kept as whole numbers of 1e-7, as OpenStreetMap itself does. */
const PER_DEGREE = 1e7;

/**
 * Where the nodes of a map are: three typed arrays and a search by halves, so that the millions of
 * nodes of a département take 16 bytes each and not a hundred.
 */
export class NodePlaces {
  #ids = new Float64Array(1 << 16);
  #lons = new Int32Array(1 << 16);
  #lats = new Int32Array(1 << 16);
  #size = 0;
  #isSorted = true;

  get size(): number {
    return this.#size;
  }

  /** Notes a place, in degrees. */
  add(id: number, lon: number, lat: number): void {
    if (this.#size === this.#ids.length) this.#grow();
    if (this.#size > 0 && id <= (this.#ids[this.#size - 1] ?? 0)) this.#isSorted = false;
    this.#ids[this.#size] = id;
    this.#lons[this.#size] = Math.round(lon * PER_DEGREE);
    this.#lats[this.#size] = Math.round(lat * PER_DEGREE);
    this.#size += 1;
  }

  /** [longitude, latitude] of a node; undefined when the file does not hold it. */
  at(id: number): readonly [number, number] | undefined {
    this.#sort();
    let low = 0;
    let high = this.#size - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.#ids[middle] ?? 0;
      if (found === id) {
        return [(this.#lons[middle] ?? 0) / PER_DEGREE, (this.#lats[middle] ?? 0) / PER_DEGREE];
      }
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  #grow(): void {
    const more = this.#ids.length * 2;
    const [ids, lons, lats] = [this.#ids, this.#lons, this.#lats];
    this.#ids = new Float64Array(more);
    this.#ids.set(ids);
    this.#lons = new Int32Array(more);
    this.#lons.set(lons);
    this.#lats = new Int32Array(more);
    this.#lats.set(lats);
  }

  /** Files are sorted nearly always; one that is not is sorted once, at the first question. */
  #sort(): void {
    if (this.#isSorted) return;
    const order = new Uint32Array(this.#size).map((_, index) => index);
    const [ids, lons, lats] = [this.#ids, this.#lons, this.#lats];
    order.sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0));
    this.#ids = Float64Array.from(order, (index) => ids[index] ?? 0);
    this.#lons = Int32Array.from(order, (index) => lons[index] ?? 0);
    this.#lats = Int32Array.from(order, (index) => lats[index] ?? 0);
    this.#isSorted = true;
  }
}
