import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat } from '../app/context.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { useLoaded } from '../ui/load.ts';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useConsoleWords } from './console-words.ts';
import { ImportPeople } from './import-people.tsx';

type CycleView = AnswerOf<'getCycle'>;
type Finding = AnswerOf<'checkReadiness'>['findings'][number];

/** Findings that a person reads; the rest is a number. */
const mostShown = 20;

const FindingLine = ({ finding }: { finding: Finding }) => (
  <li>
    <p>
      <strong className={finding.severity === 'blocker' ? 'wrong-text' : 'near'}>{finding.title}</strong>{' '}
      {finding.employee?.name ?? finding.unit?.name}
    </p>
    <p className="small">
      {finding.detail} {finding.remedy}
    </p>
  </li>
);

const OpenButton = ({ cycle, onOpened }: { cycle: CycleView; onOpened: () => void }) => {
  const { client } = useApp();
  const { console: words } = useConsoleWords();
  const [asking, setAsking] = useState(false);
  const action = useAction(async (_: undefined, idempotencyKey) => {
    await client.openCycle({ cycleId: cycle.cycleId, ifMatch: cycle.version, idempotencyKey });
    setAsking(false);
    onOpened();
  });
  return (
    <>
      <p className="actions">
        <button type="button" onClick={() => setAsking(true)}>
          {words.openCycle}
        </button>
      </p>
      <Dialog title={words.openCycleTitle(cycle.year)} open={asking} onClose={() => setAsking(false)}>
        <p>{words.openCycleWhy}</p>
        {action.error !== undefined && <ProblemNotice error={action.error} />}
        <DialogActions
          label={words.openCycle}
          busy={action.busy}
          onSend={() => void action.run(undefined)}
          onCancel={() => setAsking(false)}
        />
      </Dialog>
    </>
  );
};

/** Before a year is opened: what would stand in the way of whom, and who can put it right. */
export const Readiness = ({ cycle, onOpened }: { cycle: CycleView; onOpened: () => void }) => {
  const { client } = useApp();
  const { console: words } = useConsoleWords();
  const format = useFormat();
  const { cycleId } = cycle;
  const { loaded, reload } = useLoaded(
    `readiness ${cycleId}`,
    async (signal) => (await client.checkReadiness({ cycleId }, { signal })).body,
  );
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="checkReadiness" onRetry={reload} />;
  const { ready, blockers, warnings, findings } = loaded.value;
  const rest = findings.length - mostShown;
  return (
    <section aria-labelledby="readiness" className="sheet">
      <h2 id="readiness">{words.readinessTitle}</h2>
      <Notice kind={ready ? 'done' : 'note'}>
        {ready ? words.ready : words.notReady(format.number(blockers))}{' '}
        {warnings > 0 && words.warnings(format.number(warnings))}
      </Notice>
      <ul className="lines">
        {findings.slice(0, mostShown).map((finding) => (
          <FindingLine
            key={`${finding.code} ${finding.employee?.employeeId} ${finding.unit?.unitId}`}
            finding={finding}
          />
        ))}
      </ul>
      {rest > 0 && <p>{words.more(format.number(rest))}</p>}
      {ready && <OpenButton cycle={cycle} onOpened={onOpened} />}
      <ImportPeople onLoaded={reload} />
    </section>
  );
};
