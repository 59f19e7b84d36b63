/** Something in a traineddata file that is not as it has to be. Whoever knows the name of the file makes a UserError of it. */
export class TraineddataFault extends Error {}

/** Reads little-endian values one after another. Throws a TraineddataFault where the bytes come to an end too early. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  int8 = (): number => this.#bytes.readInt8(this.#step(1));

  uint8 = (): number => this.#bytes.readUInt8(this.#step(1));

  int16 = (): number => this.#bytes.readInt16LE(this.#step(2));

  int32 = (): number => this.#bytes.readInt32LE(this.#step(4));

  uint32 = (): number => this.#bytes.readUInt32LE(this.#step(4));

  /** As a double: exact below 2 to the 53rd. */
  int64 = (): number => Number(this.#bytes.readBigInt64LE(this.#step(8)));

  float64 = (): number => this.#bytes.readDoubleLE(this.#step(8));

  /** A number of things that follow, each of at least so many bytes: never more than could be there. */
  count(bytesEach: number): number {
    const count = this.int32();
    if (count < 0 || count * bytesEach > this.left) throw new TraineddataFault('it ends too early');
    return count;
  }

  bytes(length: number): Buffer {
    const from = this.#step(length);
    return this.#bytes.subarray(from, from + length);
  }

  /** Its length in bytes, then its characters. */
  string = (): string => this.bytes(this.count(1)).toString('utf8');

  #step(length: number): number {
    if (length < 0 || length > this.left) throw new TraineddataFault('it ends too early');
    const from = this.#at;
    this.#at += length;
    return from;
  }
}
