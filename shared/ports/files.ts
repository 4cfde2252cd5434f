/** Evidence and documents: S3, or a folder on disk. The bytes never pass through the API. */
export interface Files {
  /** An address to which the browser may PUT these many bytes until the time named by the adapter. */
  uploadAddress(key: string, file: { readonly contentType: string; readonly size: number }): Promise<string>;
  /** An address from which the browser may GET the file for a short while. */
  downloadAddress(key: string, file: { readonly name: string }): Promise<string>;
  /** Size and SHA-256 of what arrived, or undefined while nothing did. */
  stat(key: string): Promise<{ readonly size: number; readonly sha256: string } | undefined>;
}
