import type { Refusal } from '../../shared/domain/decision.ts';
import { limits } from '../../shared/domain/limits.ts';
import type { Level } from '../../shared/domain/schemes/scheme.ts';
import { refusalText } from '../../shared/messages/refusals.ts';
import { useDomainWords, useFormat, useLanguage, useMe, useWords } from '../app/context.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { focusAt } from '../ui/field-problem.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { BehaviourFields } from './behaviour-fields.tsx';
import { LevelChoice } from './level-choice.tsx';
import type { LoadedRating } from './load-rating.ts';
import { ObjectiveFields } from './objective-fields.tsx';
import { PredicateMatrix } from './predicate-matrix.tsx';
import { suggestedBehaviour } from './rating-draft.ts';
import type { RatingDesk } from './use-rating.ts';

interface FormProps {
  readonly loaded: LoadedRating;
  readonly desk: RatingDesk;
}

/** The two ratings of a matrix scheme, each with what is proposed, and the predicate that they give. */
const MatrixPart = ({ loaded, desk }: FormProps) => {
  const { rating } = useWords();
  const { levels } = useDomainWords();
  const { scheme, proposal } = loaded;
  const { draft, change } = desk;
  if (scheme.kind !== 'matrix') return <p className="soft">{rating.predicateWeighted}</p>;
  const word = (level: Level | 'not-applicable', say: (word: string) => string, none: string): string =>
    level === 'not-applicable' ? none : say(levels[level]);
  const known = proposal.leadsUnit && proposal.results !== 'not-applicable' ? proposal.results : undefined;
  const results = known ?? draft.resultsLevel;
  return (
    <>
      {known === undefined ? (
        <LevelChoice
          legend={rating.results}
          pointer="/resultsLevel"
          hint={word(proposal.results, rating.proposed, rating.proposedNone)}
          value={draft.resultsLevel}
          onChange={(resultsLevel) => change({ ...draft, resultsLevel })}
        />
      ) : (
        <div>
          <h3>
            {rating.results}: {levels[known]}
          </h3>
          <p>{rating.resultsOfHead}</p>
        </div>
      )}
      <LevelChoice
        legend={rating.behaviour}
        pointer="/behaviourLevel"
        hint={word(suggestedBehaviour(draft, scheme), rating.suggestedBehaviour, rating.suggestedBehaviourNone)}
        value={draft.behaviourLevel}
        onChange={(behaviourLevel) => change({ ...draft, behaviourLevel })}
      />
      {desk.isLast ? (
        <PredicateMatrix scheme={scheme} results={results} behaviour={draft.behaviourLevel} />
      ) : (
        <p className="soft">{rating.predicateLater}</p>
      )}
    </>
  );
};

const isReason = ({ code }: Refusal): boolean => code === 'override-reason-missing';

const WordsPart = ({ desk }: FormProps) => {
  const { rating } = useWords();
  const { draft, change, refusals, innovationNamed } = desk;
  const needed = refusals.some(isReason) || draft.overrideReason !== '';
  return (
    <>
      <TextField
        frame={{
          label: rating.reason,
          hint: needed ? rating.reasonWhy : rating.reasonWhyFree,
          pointer: '/overrideReason',
          problems: [],
        }}
        value={draft.overrideReason}
        most={limits.paragraph}
        rows={needed ? 4 : 2}
        onChange={(overrideReason) => change({ ...draft, overrideReason })}
      />
      {innovationNamed && (
        <label className="choice">
          <input
            type="checkbox"
            checked={draft.innovationConfirmed}
            onChange={({ target }) => change({ ...draft, innovationConfirmed: target.checked })}
          />
          <span>{rating.innovation}</span>
        </label>
      )}
      <TextField
        frame={{ label: rating.note, pointer: '/note', problems: [] }}
        value={draft.note}
        most={limits.paragraph}
        rows={3}
        onChange={(note) => change({ ...draft, note })}
      />
    </>
  );
};

/** Where a refusal leads: to the field, or to the first behaviour that is missing, or to the causes. */
const pointerOf = ({ code, field, facts }: Refusal, segmentId: string): string | undefined => {
  const missing = facts?.missing;
  if (Array.isArray(missing) && typeof missing[0] === 'string') return `/behaviours/${missing[0]}`;
  if (code === 'cause-missing') return `/causes/${segmentId}`;
  if (typeof facts?.objectiveId === 'string') return `/objectives/${facts.objectiveId}/note`;
  return field;
};

const Remaining = ({ refusals, loaded }: { refusals: readonly Refusal[]; loaded: LoadedRating }) => {
  const { rating } = useWords();
  const language = useLanguage();
  const { unit } = useMe();
  const nameOf = (refusal: Refusal): string => {
    const names: Readonly<Record<string, string>> = {
      '/resultsLevel': rating.results,
      '/behaviourLevel': rating.behaviour,
      '/overrideReason': rating.reason,
    };
    if (refusal.code === 'cause-missing') return rating.causeOf(String(refusal.facts?.name));
    const missing = refusal.facts?.missing;
    if (Array.isArray(missing)) {
      const titles = loaded.scheme.behaviours.filter(({ behaviourId }) => missing.includes(behaviourId));
      return `${rating.behaviours}: ${titles.map(({ title }) => title[language]).join(', ')}`;
    }
    const objective = loaded.plan.objectives.find(({ objectiveId }) => objectiveId === refusal.facts?.objectiveId);
    if (objective !== undefined) return rating.objectiveReasonOf(objective.text);
    return names[refusal.field ?? ''] ?? refusalText(refusal, language, unit.zone).detail;
  };
  return (
    <>
      <p>{rating.missing(refusals.length)}</p>
      <ul className="remaining">
        {refusals.map((refusal) => {
          const pointer = pointerOf(refusal, loaded.plan.segmentId);
          return (
            <li key={`${refusal.code} ${refusal.field ?? refusal.facts?.indicatorId}`}>
              {pointer === undefined ? (
                nameOf(refusal)
              ) : (
                <button type="button" className="plain" onClick={() => focusAt(pointer)}>
                  {nameOf(refusal)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** What will be saved, and until when it may be changed. */
const ConfirmDialog = ({ loaded, desk }: FormProps) => {
  const { rating } = useWords();
  const { levels } = useDomainWords();
  const format = useFormat();
  const { draft } = desk;
  const { proposal, cycle, case: one } = loaded;
  const results = proposal.leadsUnit && proposal.results !== 'not-applicable' ? proposal.results : draft.resultsLevel;
  return (
    <Dialog title={rating.confirmTitle(one.employee.name)} open={desk.asking} onClose={desk.cancel}>
      <p>{rating.confirmSaved}</p>
      <ul>
        {results !== undefined && (
          <li>
            {rating.results}: {levels[results]}
          </li>
        )}
        {draft.behaviourLevel !== undefined && (
          <li>
            {rating.behaviour}: {levels[draft.behaviourLevel]}
          </li>
        )}
        <li>
          {rating.behaviours}: {Object.keys(draft.behaviours).length}
        </li>
        {draft.overrideReason.trim() !== '' && (
          <li className="typed-text">
            {rating.reason}: {draft.overrideReason}
          </li>
        )}
      </ul>
      <p>{rating.confirmUntil(format.moment(cycle.phases.announcement.closesAt))}</p>
      <DialogActions
        label={desk.standing === undefined ? rating.save : rating.saveChange}
        busy={desk.busy}
        onSend={desk.save}
        onCancel={desk.cancel}
      />
    </Dialog>
  );
};

const SaveBar = ({ loaded, desk }: FormProps) => {
  const { rating } = useWords();
  const { refusals, kept, busy, standing } = desk;
  return (
    <div className="sheet">
      {desk.error !== undefined && <ProblemNotice error={desk.error} />}
      <div role="status">
        {busy && <p>{rating.pending}</p>}
        {!kept.kept && <p className="wrong-text">{rating.notKept}</p>}
        {refusals.length > 0 ? <Remaining refusals={refusals} loaded={loaded} /> : <p>{rating.ready}</p>}
      </div>
      <p className="actions">
        <button type="button" disabled={busy || refusals.length > 0 || !kept.typed} onClick={desk.ask}>
          {standing === undefined ? rating.save : rating.saveChange}
        </button>
        {kept.typed && (
          <button type="button" className="quiet" onClick={() => void kept.forget()}>
            {rating.discard}
          </button>
        )}
      </p>
      {kept.typed && kept.kept && <p className="small soft">{rating.kept}</p>}
      <ConfirmDialog loaded={loaded} desk={desk} />
    </div>
  );
};

/** The supervisor's judgement, beside what it rests on. */
export const RatingForm = ({ loaded, desk }: FormProps) => {
  const { rating } = useWords();
  return (
    <form noValidate className="judge" aria-labelledby="judge" onSubmit={(event) => event.preventDefault()}>
      <h2 id="judge" tabIndex={-1}>
        {rating.judge}
      </h2>
      <p className="soft">{rating.judgeWhy}</p>
      {loaded.scheme.kind === 'matrix' && <ObjectiveFields loaded={loaded} draft={desk.draft} onChange={desk.change} />}
      <BehaviourFields loaded={loaded} draft={desk.draft} onChange={desk.change} />
      <MatrixPart loaded={loaded} desk={desk} />
      <WordsPart loaded={loaded} desk={desk} />
      <SaveBar loaded={loaded} desk={desk} />
    </form>
  );
};
