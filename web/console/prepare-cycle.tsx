import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useLanguage, useMe } from '../app/context.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { nextYear } from './next-year.ts';
import { changeSearch } from './use-search.ts';
import { useYearWords } from './year-words.ts';

type SchemeSummary = AnswerOf<'listSchemes'>['items'][number];

const fourDigits = /^\d{4}$/;
const keyOf = ({ schemeId, version }: SchemeSummary): string => `${schemeId} ${version}`;

interface FormProps {
  readonly schemes: readonly SchemeSummary[];
  readonly firstYear: number;
  readonly onPrepared: (cycleId: string) => void;
  readonly onClose: () => void;
}

const Form = ({ schemes, firstYear, onPrepared, onClose }: FormProps) => {
  const { client } = useApp();
  const words = useYearWords();
  const language = useLanguage();
  const [year, setYear] = useState(String(firstYear));
  const [chosen, setChosen] = useState(schemes[0] === undefined ? '' : keyOf(schemes[0]));
  const [tried, setTried] = useState(false);
  const action = useAction(async (wish: { year: string; chosen: string }, idempotencyKey) => {
    const [schemeId = '', schemeVersion = ''] = wish.chosen.split(' ');
    const body = { year: Number(wish.year), schemeId, schemeVersion };
    const { body: cycle } = await client.createCycle({ body, idempotencyKey });
    onPrepared(cycle.cycleId);
  });
  const isYear = fourDigits.test(year.trim());
  const send = () => {
    setTried(true);
    if (isYear) void action.run({ year: year.trim(), chosen });
  };
  const yearProblems = tried && !isYear ? [{ field: '/year', title: words.yearWrong }] : [];
  return (
    <>
      <p>{words.prepareWhy}</p>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <TextField
        frame={{ label: words.year, pointer: '/year', problems: yearProblems }}
        value={year}
        most={4}
        onChange={setYear}
      />
      <ChoiceField
        frame={{ label: words.scheme, hint: words.schemeHint, pointer: '/schemeId', problems: [] }}
        value={chosen}
        options={schemes.map((one) => [keyOf(one), words.schemeName(one.title[language], one.version)] as const)}
        onChange={setChosen}
      />
      <DialogActions label={words.prepare} busy={action.busy} onSend={send} onCancel={onClose} />
    </>
  );
};

const Choices = ({ existing, ...rest }: Omit<FormProps, 'schemes' | 'firstYear'> & { existing: readonly number[] }) => {
  const { client } = useApp();
  const words = useYearWords();
  const { now } = useMe();
  const { loaded, reload } = useLoaded('schemes', (signal) =>
    allOf((query) => client.listSchemes({ query }, { signal })),
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="createCycle" onRetry={reload} />;
  if (loaded.value.length === 0) return <p>{words.noSchemes}</p>;
  return <Form schemes={loaded.value} firstYear={nextYear(existing, now)} {...rest} />;
};

/** Prepares an appraisal year by one of the rule packs; it is opened afterwards, when nothing stands in the way. */
export const PrepareCycle = ({ existing, onPrepared }: { existing: readonly number[]; onPrepared: () => void }) => {
  const words = useYearWords();
  const [asking, setAsking] = useState(false);
  const prepared = (cycleId: string) => {
    setAsking(false);
    changeSearch({ periode: cycleId, unit: undefined });
    onPrepared();
  };
  return (
    <>
      <button type="button" className="quiet" onClick={() => setAsking(true)}>
        {words.prepare}
      </button>
      <Dialog title={words.prepareTitle} open={asking} onClose={() => setAsking(false)}>
        {asking && <Choices existing={existing} onPrepared={prepared} onClose={() => setAsking(false)} />}
      </Dialog>
    </>
  );
};
