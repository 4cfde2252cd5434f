/** One mail to one person. Neither subject nor text ever holds a score or a NIP. */
export interface Letter {
  /** Stable, so that a repeated delivery can be recognised: becomes the Message-ID. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** SES, SMTP, or the sink of the embedded runtime. */
export interface Mail {
  send(letter: Letter): Promise<void>;
}
