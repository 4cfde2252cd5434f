import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { useApp, useFormat } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import type { BehaviourTitles } from './behaviour-titles.ts';
import { useEvaluationWords } from './evaluation-words.ts';

type View = AnswerOf<'getSystemEvaluation'>;
type Proposal = View['proposals'][number];

/** Of what a proposal is, in words. */
const useAbout = (titles: BehaviourTitles) => {
  const words = useEvaluationWords();
  return ({ about }: Proposal): string => {
    const [, group] = about.split('~');
    const named: Readonly<Record<string, string>> = {
      ...words.steps,
      ...words.aspects,
      ...words.questions,
      ...words.groups,
    };
    return named[group ?? about] ?? titles.get(about) ?? group ?? about;
  };
};

const Decide = ({ evaluationId, proposal, onDecided }: Omit<ProposalProps, 'titles'>) => {
  const { client } = useApp();
  const words = useEvaluationWords();
  const { proposalId } = proposal;
  const { value: reason, change, forget } = useDraft(`revision ${evaluationId} ${proposalId}`, '');
  const action = useAction(async (body: { accepted: boolean; reason: string }, idempotencyKey) => {
    const answer = await client.decideRevision({ evaluationId, body: { ...body, proposalId }, idempotencyKey });
    await forget();
    onDecided(answer.body);
  });
  const empty = reason.trim() === '';
  return (
    <>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <TextField
        frame={{ label: words.reason, pointer: `/${proposalId}`, problems: [] }}
        value={reason}
        most={limits.paragraph}
        rows={2}
        onChange={change}
      />
      <p className="actions">
        <button
          type="button"
          disabled={action.busy || empty}
          onClick={() => void action.run({ accepted: true, reason })}
        >
          {words.accept}
        </button>
        <button
          type="button"
          className="quiet"
          disabled={action.busy || empty}
          onClick={() => void action.run({ accepted: false, reason })}
        >
          {words.reject}
        </button>
      </p>
    </>
  );
};

interface ProposalProps {
  readonly evaluationId: string;
  readonly proposal: Proposal;
  readonly titles: BehaviourTitles;
  readonly onDecided: (view: View) => void;
}

const ProposalCard = (props: ProposalProps) => {
  const words = useEvaluationWords();
  const format = useFormat();
  const aboutOf = useAbout(props.titles);
  const { proposal } = props;
  const { kind, place, evidence, decision } = proposal;
  const about = aboutOf(proposal);
  const shown =
    kind === 'felt-unfair'
      ? words.points(format.number(evidence.part / 100))
      : words.evidence(format.number(evidence.part), format.number(evidence.of));
  return (
    <li className="sheet revision">
      <h3>{about === '' ? words.kinds[kind] : `${words.kinds[kind]}: ${about}`}</h3>
      <p>{shown}</p>
      <p className="soft small">
        {words.place}: <code>{place === '' ? '/' : place}</code>
      </p>
      {decision === undefined ? (
        <Decide evaluationId={props.evaluationId} proposal={proposal} onDecided={props.onDecided} />
      ) : (
        <p>
          {decision.accepted
            ? words.accepted(decision.by.name, decision.reason)
            : words.rejected(decision.by.name, decision.reason)}
        </p>
      )}
    </li>
  );
};

interface ProposalsProps extends Pick<ProposalProps, 'titles' | 'onDecided'> {
  readonly view: View;
}

/** What the year proposes to revise, each with its evidence and place, for HR to decide with a reason. */
export const Proposals = ({ view, titles, onDecided }: ProposalsProps) => {
  const words = useEvaluationWords();
  const { evaluationId, proposals } = view;
  return (
    <section aria-label={words.proposals}>
      <h2>{words.proposals}</h2>
      {proposals.length === 0 && <p className="sheet">{words.noProposals}</p>}
      <ul className="plain-list">
        {proposals.map((proposal) => (
          <ProposalCard
            key={proposal.proposalId}
            evaluationId={evaluationId}
            proposal={proposal}
            titles={titles}
            onDecided={onDecided}
          />
        ))}
      </ul>
    </section>
  );
};
