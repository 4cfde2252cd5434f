/** What a notice says in a letter and in the inbox. Subjects hold no name, no score and no decision. */
export interface NoticeWords {
  readonly subject: string;
  /** What happened, with `{facts}`. */
  readonly sentence: string;
  /** What the reader does now; for what is only to be known, where to read more. */
  readonly toDo: string;
  readonly button: string;
}

/** Why the rules say no: what is wrong in a few words, in a sentence, and what would be right. */
export interface RefusalWords {
  readonly title: string;
  readonly detail: string;
  /** Instead of `detail` when the refusal brings every fact that it names. */
  readonly precise?: string;
  readonly remedy: string;
}
