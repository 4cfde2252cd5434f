import './complaints.css';
import { useState } from 'react';
import { unitsAbove } from '../../shared/domain/people/supervisor-of.ts';
import type { Me } from '../app/context.ts';
import { useApp, useMe } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { useLoaded } from '../ui/load.ts';
import { Notice, Page } from '../ui/page.tsx';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { AnswerForm } from './answer-form.tsx';
import { ComplaintFacts, ComplaintHistory } from './complaint-record.tsx';
import { useComplaintWords } from './complaint-words.ts';
import { type ComplaintFrame, type ComplaintView, loadFrame, unitsLedBy } from './load-complaints.ts';
import { RaiseForm } from './raise-form.tsx';
import { RouteForm } from './route-form.tsx';
import { type Handled, type HandlingProps, useHandling } from './use-handling.ts';

const StartButton = (props: HandlingProps) => {
  const { client } = useApp();
  const words = useComplaintWords();
  const { complaintId, version } = props.complaint;
  const action = useHandling(props, 'start', (_: null, idempotencyKey) =>
    client.startComplaint({ complaintId, ifMatch: version, idempotencyKey }),
  );
  return (
    <section className="sheet">
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <p className="soft">{words.startWhy}</p>
      <p className="actions">
        <button type="button" className="quiet" disabled={action.busy} onClick={() => void action.run(null)}>
          {words.start}
        </button>
      </p>
    </section>
  );
};

/** What the reader may do now, by whose unit has it; the server decides the same. */
const mayDo = ({ stage, entries, responsible }: ComplaintView, { units }: ComplaintFrame, me: Me) => {
  const isMine = responsible?.employeeId === me.employee.employeeId;
  const led = new Set(unitsLedBy(units, me).map(({ unitId }) => unitId));
  const find = (id: string | undefined) => units.find(({ unitId }) => unitId === id);
  const { unit } = entries.findLast(({ kind }) => kind === 'routed' || kind === 'escalated') ?? {};
  const leads = unit !== undefined && unitsAbove(unit.unitId, { unit: find }).some(({ unitId }) => led.has(unitId));
  const isOpen = stage === 'routed' || stage === 'in-work' || stage === 'reopened';
  return {
    route: (isOpen || stage === 'received') && (isMine || me.employee.roles.includes('hr')),
    start: (stage === 'routed' || stage === 'reopened') && (isMine || leads),
    answer: isOpen && (isMine || leads),
    raise: isOpen && (isMine || leads) && !units.some((one) => one.parentId === undefined && led.has(one.unitId)),
  };
};

const Desk = ({ frame, ...props }: HandlingProps & { frame: ComplaintFrame }) => {
  const may = mayDo(props.complaint, frame, useMe());
  return (
    <div className="columns">
      <div>
        <ComplaintFacts complaint={props.complaint} terms={frame.terms} />
        <ComplaintHistory complaint={props.complaint} />
      </div>
      <div>
        {may.start && <StartButton {...props} />}
        {may.answer && <AnswerForm {...props} />}
        {may.raise && <RaiseForm {...props} />}
        {may.route && <RouteForm frame={frame} {...props} />}
      </div>
    </div>
  );
};

const Said = ({ what }: { what: Handled | undefined }) => {
  const words = useComplaintWords();
  if (what === undefined) return <div role="status" />;
  const text = what === 'overtaken' ? words.overtaken : words.done[what];
  return (
    <div role="status">
      <Notice kind={what === 'overtaken' ? 'note' : 'done'}>
        <p>{text}</p>
      </Notice>
    </div>
  );
};

/** One complaint: what was said and done, and what the reader can do about it. */
export const ComplaintPage = ({ complaintId }: { complaintId: string }) => {
  const { client } = useApp();
  const words = useComplaintWords();
  const [said, setSaid] = useState<Handled | undefined>(undefined);
  const { loaded, reload } = useLoaded(`complaint ${complaintId}`, async (signal) => {
    const [complaint, frame] = await Promise.all([
      client.getComplaint({ complaintId }, { signal }),
      loadFrame(client, signal),
    ]);
    return { complaint: complaint.body, frame };
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getComplaint" onRetry={reload} />;
  const { complaint, frame } = loaded.value;
  const handled = (what: Handled): void => {
    setSaid(what);
    reload();
  };
  const above = (
    <p>
      <PageLink to="complaints" params={{}}>
        {words.back}
      </PageLink>
    </p>
  );
  const { stage, outcome } = complaint;
  const intro = <p>{outcome === undefined ? words.stages[stage] : words.outcomes[outcome]}</p>;
  return (
    <Page title={words.one} above={above} intro={intro}>
      <Said what={said} />
      <Desk key={complaint.version} complaint={complaint} frame={frame} onHandled={handled} />
    </Page>
  );
};
