/** Where the application's pages may connect and take pictures from, besides their own address. */
export interface OtherOrigins {
  /** The identity provider and the store of evidence. */
  readonly connect: readonly string[];
  /** The store of evidence. */
  readonly images: readonly string[];
}

/**
 * The content security policy of every page: its own files and the API, no script and no style within a document, no
 * frame, and no string that becomes a script. Pictures also come from what the person has just chosen (`blob:`).
 */
export const contentPolicy = ({ connect, images }: OtherOrigins): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' data: blob:", ...images].join(' '),
    ["connect-src 'self'", ...connect].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
