import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useDomainWords, useFormat, useWords } from '../app/context.ts';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { useLoaded } from '../ui/load.ts';
import { Loading, ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useConsoleWords } from './console-words.ts';
import { findingTexts } from './spread-findings.ts';
import type { UnitOfYear } from './unit-actions.tsx';
import { useYearWords } from './year-words.ts';

interface AnnounceProps {
  readonly unit: UnitOfYear;
  readonly onClose: () => void;
  readonly onAnnounced: (count: number) => void;
}

const Findings = ({ texts }: { texts: readonly string[] }) =>
  texts.length > 0 && (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );

const Form = ({ unit, spread, onClose, onAnnounced }: AnnounceProps & { spread: AnswerOf<'getSpread'> }) => {
  const { client } = useApp();
  const { app } = useWords();
  const { console: naming } = useConsoleWords();
  const domain = useDomainWords();
  const format = useFormat();
  const words = useYearWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const texts = findingTexts(spread, { words: naming, predicates: domain.predicates, format });
  const missing = texts.length > 0 && reason.trim() === '';
  const action = useAction(async (wish: { reason: string }, idempotencyKey) => {
    const { cycleId, unitId } = unit;
    const body = wish.reason === '' ? {} : { spreadReason: wish.reason };
    onAnnounced((await client.announceResults({ cycleId, unitId, body, idempotencyKey })).body.announced);
  });
  const send = () => {
    setTried(true);
    if (!missing) void action.run({ reason: reason.trim() });
  };
  return (
    <>
      <p>{spread.total === 0 ? words.announceNone : words.announceRated(format.number(spread.total))}</p>
      <Findings texts={texts} />
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      {texts.length > 0 && (
        <TextField
          frame={{
            label: words.announceReason,
            hint: words.announceReasonHint,
            pointer: '/spreadReason',
            problems: tried && missing ? [{ field: '/spreadReason', title: words.announceReasonMissing }] : [],
          }}
          value={reason}
          most={limits.paragraph}
          rows={3}
          onChange={setReason}
        />
      )}
      <p className="actions">
        {spread.total > 0 && (
          <button type="button" disabled={action.busy} onClick={send}>
            {words.announce}
          </button>
        )}
        <button type="button" className="quiet" onClick={onClose}>
          {app.cancel}
        </button>
      </p>
    </>
  );
};

const Asked = (props: AnnounceProps) => {
  const { client } = useApp();
  const { cycleId, unitId } = props.unit;
  const { loaded, reload } = useLoaded(
    `spread ${cycleId} ${unitId}`,
    async (signal) => (await client.getSpread({ cycleId, unitId }, { signal })).body,
  );
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <ProblemNotice error={loaded.error} onRetry={reload} />;
  return <Form {...props} spread={loaded.value} />;
};

/** Announces what is rated in a unit; a spread that differs from the guidance needs the leader's reason first. */
export const AnnounceDialog = ({ open, ...rest }: AnnounceProps & { open: boolean }) => {
  const words = useYearWords();
  return (
    <Dialog title={words.announceTitle(rest.unit.name)} open={open} onClose={rest.onClose}>
      <p>{words.announceWhy}</p>
      <Asked {...rest} />
    </Dialog>
  );
};
