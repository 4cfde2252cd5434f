import type { Appeal } from '../../shared/domain/appeals/appeal.ts';
import { type AppealRuling, decideAppeal } from '../../shared/domain/appeals/appeal-ruling.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import type { Level, Scheme } from '../../shared/domain/schemes/scheme.ts';
import type { Result } from '../../shared/domain/scoring/result.ts';

/** A decision being written. Points are what was typed, in hundredths; undefined keeps what stands. */
export interface RulingDraft {
  readonly verdict: AppealRuling['verdict'] | '';
  readonly reasons: string;
  readonly resultsLevel: Level | '';
  readonly behaviourLevel: Level | '';
  readonly resultsScore?: number;
  readonly behaviourScore?: number;
  /** That the officer has no part and no interest in it. */
  readonly declared: boolean;
}

export const emptyRuling: RulingDraft = {
  verdict: '',
  reasons: '',
  resultsLevel: '',
  behaviourLevel: '',
  declared: false,
};

const changesIn = (draft: RulingDraft, kind: Scheme['kind']): Partial<AppealRuling> => {
  const { resultsLevel, behaviourLevel, resultsScore, behaviourScore } = draft;
  if (kind === 'matrix') {
    return {
      ...(resultsLevel === '' ? {} : { resultsLevel }),
      ...(behaviourLevel === '' ? {} : { behaviourLevel }),
    };
  }
  return {
    ...(resultsScore === undefined ? {} : { resultsScore }),
    ...(behaviourScore === undefined ? {} : { behaviourScore }),
  };
};

/** The decision that is sent; undefined while no verdict is chosen. What changes nothing carries no new values. */
export const rulingOf = (draft: RulingDraft, kind: Scheme['kind']): AppealRuling | undefined => {
  const { verdict, reasons } = draft;
  if (verdict === '') return undefined;
  return { verdict, reasons: reasons.trim(), ...(verdict === 'changed' ? changesIn(draft, kind) : {}) };
};

interface Trial {
  readonly appeal: Appeal;
  readonly result: Result;
  readonly scheme: Scheme;
  /** Who decides. */
  readonly actor: string;
  readonly now: string;
}

/**
 * What a decision would come to, by the rules that the server decides by. Whoever was given the decision counts as the
 * officer: the server records that it passed to them.
 */
export const tryRuling = (
  ruling: AppealRuling,
  { appeal, actor, ...rest }: Trial,
): Decision<{ readonly result: Result }> =>
  decideAppeal({ ...appeal, reviewingOfficerId: actor }, ruling, { ...rest, actor, layerId: 'trial' });

/** Whether somebody took part in what the appeal contests, and so cannot decide it. */
export const isConflicted = (trial: Trial): boolean => {
  const tried = tryRuling({ verdict: 'unchanged', reasons: '-' }, trial);
  return !tried.ok && tried.refusals.some(({ code }) => code === 'conflict-of-interest');
};
