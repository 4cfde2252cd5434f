import type { FileStretch } from '../domain/measurements/file-parts.ts';

/** What a file is said to be before it is there. `size` in bytes. */
export interface FilePromise {
  readonly contentType: string;
  readonly size: number;
}

/** A part of a file, with the address to which the browser may PUT it as `application/octet-stream`. */
export interface FilePart extends FileStretch {
  readonly arrived: boolean;
  readonly uploadAddress: string;
}

/** Evidence and documents: S3, or a folder on disk. The bytes never pass through the API. */
export interface Files {
  /** An address to which the browser may PUT these many bytes until the time named by the adapter. */
  uploadAddress(key: string, file: FilePromise): Promise<string>;
  /** The parts in which the same file may be sent instead, and which of them are there. A part sent again replaces itself. */
  parts(key: string, file: FilePromise): Promise<readonly FilePart[]>;
  /** Makes the file of its parts. Nothing happens while a part is missing, or when the file is there already. */
  join(key: string, file: FilePromise): Promise<void>;
  /** An address from which the browser may GET the file for a short while. */
  downloadAddress(key: string, file: { readonly name: string }): Promise<string>;
  /** Size and SHA-256 of what arrived, or undefined while nothing did. */
  stat(key: string): Promise<{ readonly size: number; readonly sha256: string } | undefined>;
}

/** The type of every part: only the whole has a type of its own. */
export const partType = 'application/octet-stream';
