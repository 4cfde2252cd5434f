import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { useApp } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import type { ChosenPeriod } from './periods.ts';
import { usePublicationWords } from './publication-words.ts';

interface PrepareProps {
  readonly periods: readonly ChosenPeriod[];
  /** The periods that the public has. */
  readonly published: readonly string[];
  readonly onPrepared: (publicationId: string) => void;
}

/** Chooses a period and, for a second edition, says why. */
export const PreparePublication = ({ periods, published, onPrepared }: PrepareProps) => {
  const { client } = useApp();
  const words = usePublicationWords();
  const [period, setPeriod] = useState(periods[0]?.period ?? '');
  const { value: reason, change, forget } = useDraft(`publication ${period}`, '');
  const isAgain = published.includes(period);
  const action = useAction(async (chosen: ChosenPeriod & { reason?: string }, idempotencyKey) => {
    const { body } = await client.preparePublication({ body: chosen, idempotencyKey });
    await forget();
    onPrepared(body.publicationId);
  });
  const nameOf = (one: string): string =>
    one.length === 4 ? words.year(one) : words.quarter(one.slice(6), one.slice(0, 4));
  const chosen = periods.find((one) => one.period === period);
  if (chosen === undefined) return <p className="sheet">{words.noPeriod}</p>;
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void action.run({ ...chosen, ...(isAgain ? { reason } : {}) });
      }}
    >
      <h2>{words.prepareTitle}</h2>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <ChoiceField
        frame={{ label: words.period, pointer: '/period', problems: [] }}
        value={period}
        options={periods.map((one) => [one.period, nameOf(one.period)])}
        onChange={setPeriod}
      />
      {isAgain && (
        <TextField
          frame={{ label: words.reason, hint: words.reasonHint, pointer: '/reason', problems: [] }}
          value={reason}
          most={limits.paragraph}
          rows={3}
          onChange={change}
        />
      )}
      <button type="submit" disabled={action.busy}>
        {words.prepare}
      </button>
    </form>
  );
};
