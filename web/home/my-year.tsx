import { type Phase, phases } from '../../shared/domain/schemes/scheme.ts';
import { useDomainWords, useFormat, useWords } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import type { CycleView, YearOfMine } from './due-items.ts';

const PhaseRow = ({ phase, state }: { phase: Phase; state: CycleView['phases'][Phase] }) => {
  const words = useWords();
  const domain = useDomainWords();
  const format = useFormat();
  const current = state.status === 'open' ? ({ 'aria-current': 'step' } as const) : {};
  return (
    <li className={`phase ${state.status}`} {...current}>
      <p className="phase-name">{domain.phases[phase]}</p>
      <p className="small">{words.home.from(format.date(state.opensAt), format.date(state.closesAt))}</p>
      <p className="tag">{words.home.phaseStatuses[state.status]}</p>
    </li>
  );
};

/** The phases of a cycle in order, each with its days. */
export const Timeline = ({ cycle }: { cycle: CycleView }) => {
  const { home } = useWords();
  const inOrder = [...phases].sort((a, b) => (cycle.phases[a].opensAt < cycle.phases[b].opensAt ? -1 : 1));
  return (
    <ol className="timeline" aria-label={home.phases}>
      {inOrder.map((phase) => (
        <PhaseRow key={phase} phase={phase} state={cycle.phases[phase]} />
      ))}
    </ol>
  );
};

/** Where the reader's own year stands. */
export const MyYear = ({ year: { case: one, cycle } }: { year: YearOfMine }) => {
  const { home } = useWords();
  const domain = useDomainWords();
  const segment = one.segments.at(-1);
  return (
    <section aria-labelledby="year" className="sheet">
      <h2 id="year">{home.yearTitle(cycle.year)}</h2>
      <dl className="facts">
        <div>
          <dt>{home.stage}</dt>
          <dd>
            <strong>{domain.caseStatuses[one.stage]}</strong>
          </dd>
        </div>
        <div>
          <dt>{home.supervisor}</dt>
          <dd>{segment?.supervisor?.name ?? home.noSupervisor}</dd>
        </div>
      </dl>
      {segment !== undefined && (
        <p>
          <PageLink className="button quiet" to="case" params={{ caseId: one.caseId }}>
            {home.openYear}
          </PageLink>
        </p>
      )}
      <Timeline cycle={cycle} />
    </section>
  );
};
