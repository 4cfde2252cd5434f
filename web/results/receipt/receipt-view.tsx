import { inputsOf } from '../../../shared/domain/scoring/receipt.ts';
import type { ResultLayer } from '../../../shared/domain/scoring/result.ts';
import { useLanguage, useMe } from '../../app/context.ts';
import type { LoadedOutcome } from '../load-outcome.ts';
import { useOutcomeWords } from '../outcome-words.ts';
import { MatrixReceipt } from './matrix-receipt.tsx';
import { WeightedReceipt } from './weighted-receipt.tsx';

/** How a layer of a result came about, step by step, with the scheme and the source of each rule. */
export const ReceiptView = ({ layer, loaded }: { layer: ResultLayer; loaded: LoadedOutcome }) => {
  const { result } = useOutcomeWords();
  const language = useLanguage();
  const { employee } = useMe();
  const inputs = inputsOf(layer.receipt);
  const own = loaded.one.employee.employeeId === employee.employeeId;
  return (
    <section className="sheet" aria-labelledby="receipt">
      <h2 id="receipt">{result.receipt}</h2>
      <p className="soft small">
        {result.scheme(loaded.scheme.title[language], layer.receipt.schemeVersion)}. {result.receiptWhy}
      </p>
      {inputs.kind === 'matrix' ? (
        <MatrixReceipt inputs={inputs} own={own} />
      ) : (
        <WeightedReceipt inputs={inputs} outcome={layer.outcome} />
      )}
    </section>
  );
};
