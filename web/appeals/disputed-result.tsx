import { useDomainWords, useFormat, useLanguage } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { EvidenceOf } from '../rating/evidence-panel.tsx';
import { pointsText } from '../results/exact-format.ts';
import { LayerList } from '../results/layer-list.tsx';
import type { AppealView } from '../results/load-outcome.ts';
import { useOutcomeWords } from '../results/outcome-words.ts';
import { receiptNames } from '../results/receipt/receipt-names.ts';
import { NamesProvider } from '../results/receipt/receipt-parts.tsx';
import { ReceiptView } from '../results/receipt/receipt-view.tsx';
import type { LoadedAppeal } from './load-appeal.ts';

interface InAppeal {
  readonly filed: AppealView;
  readonly loaded: LoadedAppeal;
}

/** The evidence as it stood when the appeal was filed, what the employee relies on first. */
export const FrozenEvidence = ({ filed, loaded }: InAppeal) => {
  const { appeal } = useOutcomeWords();
  const { frozenEvidenceIds, citedEvidenceIds = [] } = filed;
  const frozen = loaded.evidence.filter(({ evidenceId }) => frozenEvidenceIds.includes(evidenceId));
  const cited = frozen.filter(({ evidenceId }) => citedEvidenceIds.includes(evidenceId));
  const others = frozen.filter(({ evidenceId }) => !citedEvidenceIds.includes(evidenceId));
  const { caseId } = filed;
  return (
    <section className="sheet" aria-labelledby="frozen">
      <h2 id="frozen">{appeal.frozen}</h2>
      {frozen.length === 0 && <p className="soft">{appeal.frozenNone}</p>}
      {cited.length > 0 && (
        <>
          <h3>{appeal.cited}</h3>
          <EvidenceOf caseId={caseId} items={cited} />
        </>
      )}
      {cited.length > 0 && others.length > 0 && <hr />}
      {others.length > 0 && <EvidenceOf caseId={caseId} items={others} />}
    </section>
  );
};

/** The result as it was when the appeal was filed, with its receipt, and every layer since. */
export const DisputedResult = ({ filed, loaded }: InAppeal) => {
  const { appeal } = useOutcomeWords();
  const { predicates } = useDomainWords();
  const language = useLanguage();
  const format = useFormat();
  const { result } = loaded;
  const layer = result?.layers.findLast(({ kind }) => kind !== 'appeal');
  if (result === undefined || layer === undefined) return null;
  const { predicate, score } = layer.outcome;
  return (
    <NamesProvider value={receiptNames(loaded, language)}>
      <section className="sheet" aria-labelledby="as-of">
        <h2 id="as-of">{appeal.asOf}</h2>
        <p>
          <strong>{predicates[predicate]}</strong>
          {score !== undefined && ` (${pointsText(score, format)})`}
        </p>
        <details>
          <summary>{appeal.openReceipt}</summary>
          <ReceiptView layer={layer} loaded={loaded} />
        </details>
        <p className="actions">
          <PageLink className="button quiet" to="result" params={{ caseId: filed.caseId }}>
            {appeal.openResult}
          </PageLink>
        </p>
      </section>
      {result.layers.length > 1 && <LayerList layers={result.layers} />}
    </NamesProvider>
  );
};
