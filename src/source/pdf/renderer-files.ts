import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

type SystemCall = (...args: readonly (number | bigint)[]) => number;

/** What the renderer imports from its host, by module and name. */
export type RendererImports = Readonly<Record<string, Readonly<Record<string, SystemCall>>>>;

/** Where the renderer finds a file; nothing else of the disk is open to it. */
const mountPoint = '/source/';

/** Beyond every number the renderer's own empty file system gives out. */
const firstDescriptor = 4096;

const ioError = 29;

interface HostFile {
  readonly descriptor: number;
  readonly bytes: number;
  position: number;
  bytesRead: number;
}

/** A file open to the renderer. */
export interface RendererFile {
  /** The path by which the renderer opens it, as often as it likes, until `close`. */
  readonly rendererPath: string;
  bytesRead(): number;
  close(): void;
}

/**
 * Lets the renderer read files of this machine piece by piece, so that a page of a 1-GB PDF costs the bytes of that page.
 * Its system calls are answered here; pdfium's own callback for it cannot be used, since the function table cannot grow.
 */
export class RendererFiles {
  readonly #files = new Map<number, HostFile>();
  #memory: { readonly buffer: ArrayBufferLike } | null = null;
  #next = firstDescriptor;

  /** The renderer's memory, known only once it has started. */
  attach(memory: { readonly buffer: ArrayBufferLike }): void {
    this.#memory = memory;
  }

  open(path: string): RendererFile {
    const descriptor = openSync(path, 'r');
    const number = this.#next++;
    const file = { descriptor, bytes: fstatSync(descriptor).size, position: 0, bytesRead: 0 };
    this.#files.set(number, file);
    return {
      rendererPath: `${mountPoint}${number}`,
      bytesRead: () => file.bytesRead,
      close: () => {
        this.#files.delete(number);
        closeSync(descriptor);
      },
    };
  }

  /** The imports with the calls on our files answered and all others passed on. */
  intercept(imports: RendererImports): RendererImports {
    const { env = {}, wasi_snapshot_preview1: wasi = {} } = imports;
    return {
      ...imports,
      env: {
        ...env,
        __syscall_openat: (...args) => this.#openAt(Number(args[1])) ?? pass(env.__syscall_openat, args),
        __syscall_fstat64: this.#ours(env.__syscall_fstat64, (file, at: number) => this.#stat(file, at)),
      },
      wasi_snapshot_preview1: {
        ...wasi,
        fd_seek: this.#ours(wasi.fd_seek, (file, offset: number, from: number, at: number) =>
          this.#seek(file, offset, from, at),
        ),
        fd_read: this.#ours(wasi.fd_read, (file, pieces: number, count: number, at: number) =>
          this.#read(file, pieces, count, at),
        ),
        // The file stays open for us until the document is closed.
        fd_close: this.#ours(wasi.fd_close, () => 0),
      },
    };
  }

  get #view(): DataView {
    if (!this.#memory) throw new Error('The renderer reads before it has started.');
    return new DataView(this.#memory.buffer);
  }

  #openAt(pathPointer: number): number | null {
    const memory = Buffer.from(this.#view.buffer);
    const path = memory.subarray(pathPointer, memory.indexOf(0, pathPointer)).toString();
    if (!path.startsWith(mountPoint)) return null;
    const number = Number(path.slice(mountPoint.length));
    const file = this.#files.get(number);
    if (!file) return null;
    file.position = 0;
    return number;
  }

  /** Of Emscripten's stat only the kind and the size are filled in: nothing else is asked. */
  #stat(file: HostFile, at: number): number {
    const regularFile = 0o100444;
    new Uint8Array(this.#view.buffer).fill(0, at, at + 96);
    this.#view.setUint32(at + 4, regularFile, true);
    this.#view.setBigInt64(at + 24, BigInt(file.bytes), true);
    return 0;
  }

  #seek(file: HostFile, offset: number, from: number, at: number): number {
    const origins = [0, file.position, file.bytes];
    file.position = (origins[from] ?? 0) + offset;
    this.#view.setBigInt64(at, BigInt(file.position), true);
    return 0;
  }

  #read(file: HostFile, pieces: number, count: number, at: number): number {
    let total = 0;
    try {
      for (let i = 0; i < count; i++) {
        const start = this.#view.getUint32(pieces + i * 8, true);
        const length = this.#view.getUint32(pieces + i * 8 + 4, true);
        const target = new Uint8Array(this.#view.buffer, start, length);
        const read = readSync(file.descriptor, target, 0, length, file.position);
        file.position += read;
        file.bytesRead += read;
        total += read;
        if (read < length) break;
      }
    } catch {
      return ioError;
    }
    this.#view.setUint32(at, total, true);
    return 0;
  }

  /** A call whose first argument is a file: ours is answered, any other passed on. */
  #ours(fallback: SystemCall | undefined, answer: (file: HostFile, ...args: number[]) => number): SystemCall {
    return (...args) => {
      const file = this.#files.get(Number(args[0]));
      return file ? answer(file, ...args.slice(1).map(Number)) : pass(fallback, args);
    };
  }
}

const pass = (call: SystemCall | undefined, args: readonly (number | bigint)[]): number =>
  call?.(...args) ?? -1;
