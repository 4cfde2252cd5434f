import type { Result } from '../../shared/domain/scoring/result.ts';
import { useDomainWords, useFormat } from '../app/context.ts';
import { useOutcomeWords } from './outcome-words.ts';
import { Reason, useNames } from './receipt/receipt-parts.tsx';

/** Every layer of a result, the newest first: who, when, why, and what it came to. */
export const LayerList = ({ layers }: Pick<Result, 'layers'>) => {
  const { result } = useOutcomeWords();
  const { predicates } = useDomainWords();
  const format = useFormat();
  const names = useNames();
  const last = layers.at(-1);
  return (
    <section className="sheet" aria-labelledby="layers">
      <h2 id="layers">{result.layers}</h2>
      <p className="soft small">{result.layersWhy}</p>
      <ol className="layers" reversed>
        {layers.toReversed().map((layer) => (
          <li key={layer.layerId} className={layer === last ? 'counts' : ''}>
            <p>
              <strong>
                {result.layerKinds[layer.kind]}: {predicates[layer.outcome.predicate]}
              </strong>
              {layer === last && <span className="tag">{result.counts}</span>}
            </p>
            <p className="small soft">{result.layerBy(names.person(layer.by), format.moment(layer.at))}</p>
            {layer.reason.trim() !== '' && <Reason text={layer.reason} />}
          </li>
        ))}
      </ol>
    </section>
  );
};
