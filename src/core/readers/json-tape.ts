/**
 * Where the values of a JSON text stand, in the order in which they begin: numbers in one growing array, since
 * an object for each value of a large document costs more than reading it. After a list or an object come its
 * items; after each name of an object comes its value.
 */
export class JsonTape {
  /** Number of entries. */
  size = 0;
  private places = new Int32Array(3 * 256);

  /** Adds an entry that begins at an offset, and gives its index. */
  open(start: number): number {
    const index = this.size;
    if (3 * (index + 1) > this.places.length) {
      const larger = new Int32Array(2 * this.places.length);
      larger.set(this.places);
      this.places = larger;
    }
    this.places[3 * index] = start;
    this.size = index + 1;
    return index;
  }

  /** Ends an entry: what was added since is in it. */
  close(index: number, end: number): void {
    this.places[3 * index + 1] = end;
    this.places[3 * index + 2] = this.size;
  }

  /** Forgets the entries from an index on. */
  drop(index: number): void {
    this.size = index;
  }

  /** Offset at which an entry begins; of a text with its quotation mark. */
  start(index: number): number {
    return this.places[3 * index]!;
  }

  /** Offset past its end. */
  end(index: number): number {
    return this.places[3 * index + 1]!;
  }

  /** Index of what follows an entry and all that is in it. */
  next(index: number): number {
    return this.places[3 * index + 2]!;
  }
}
