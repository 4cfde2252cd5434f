import type { Bilingual, Source, Span } from '../schemes/scheme.ts';
import type { ComplaintDuty } from './complaint.ts';

/** How long one duty may take, and what happens when nobody acts. */
export interface ComplaintTerm {
  readonly within: Span;
  readonly remindBefore: readonly Span[];
  /** `escalate`: to the next head above, again after each grace. `close`: the citizen's silence accepts. */
  readonly onSilence: 'escalate' | 'close';
  /** How long each head above has before the next one hears of it. */
  readonly grace: Span;
  readonly source: Source;
}

export interface ComplaintCategory {
  readonly id: string;
  readonly name: Bilingual;
}

/** The rules of complaints as data: dates, categories and thresholds that an office may need to change. */
export interface ComplaintTerms {
  readonly version: string;
  readonly terms: Readonly<Record<ComplaintDuty, ComplaintTerm>>;
  /** How often a citizen can add something to one complaint. */
  readonly messages: number;
  /** Days after the end after which name and contact are deleted. */
  readonly contactKept: Span;
  /** So many complaints of one category about one unit within so many days are a theme. */
  readonly theme: { readonly days: number; readonly count: number };
  readonly categories: readonly ComplaintCategory[];
}
