import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useFormat, useMe, useWords } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import type { LoadedRating } from './load-rating.ts';

type Unratable = NonNullable<LoadedRating['proposal']['unratable']>;

/** Where a proposal or a declaration stands, with its reason. */
const Standing = ({ one }: { one: Unratable }) => {
  const { rating } = useWords();
  const format = useFormat();
  return (
    <Notice kind="note">
      <p>
        {one.declaredAt === undefined
          ? rating.unratableProposed(format.moment(one.proposedAt))
          : rating.unratableDeclared(format.moment(one.declaredAt))}
      </p>
      <p className="typed-text">{one.reason}</p>
    </Notice>
  );
};

const Form = ({ loaded, before }: { loaded: LoadedRating; before: Unratable | undefined }) => {
  const { client } = useApp();
  const { rating } = useWords();
  const { employee } = useMe();
  const { caseId, segmentId } = loaded.plan;
  const asHr = employee.roles.includes('hr');
  const draft = useDraft(`unratable ${caseId} ${segmentId}`, before?.reason ?? '');
  const [done, setDone] = useState<Unratable | undefined>(undefined);
  const action = useAction(async (reason: string, idempotencyKey) => {
    setDone((await client.declareUnratable({ caseId, segmentId, body: { reason }, idempotencyKey })).body);
    await draft.forget();
  });
  const standing = done ?? before;
  if (done?.declaredAt !== undefined || (done !== undefined && !asHr)) return <Standing one={done} />;
  return (
    <>
      {standing !== undefined && <Standing one={standing} />}
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <TextField
        frame={{
          label: rating.unratableReason,
          hint: rating.unratableHint,
          pointer: '/unratable/reason',
          problems: [],
        }}
        value={draft.value}
        most={limits.paragraph}
        rows={3}
        onChange={draft.change}
      />
      {asHr && <p className="small soft">{rating.unratableDeclareWhy}</p>}
      <button
        type="button"
        disabled={action.busy || draft.value.trim() === ''}
        onClick={() => void action.run(draft.value.trim())}
      >
        {asHr ? rating.unratableDeclare : rating.unratablePropose}
      </button>
    </>
  );
};

/** What there is to do when too little was measured: the supervisor proposes, HR declares, nobody is given a low rating. */
export const UnratablePart = ({ loaded }: { loaded: LoadedRating }) => {
  const { rating } = useWords();
  const format = useFormat();
  const { attainment, unratable } = loaded.proposal;
  return (
    <section className="sheet" aria-labelledby="unratable">
      <h2 id="unratable">{rating.unratable}</h2>
      {unratable?.declaredAt === undefined ? (
        <>
          <p>
            {rating.unratableWhy(format.percent(attainment.coverage), format.percent(loaded.scheme.minimumCoverage))}
          </p>
          <Form loaded={loaded} before={unratable} />
        </>
      ) : (
        <Standing one={unratable} />
      )}
    </section>
  );
};
