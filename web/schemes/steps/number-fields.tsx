import { feedbackRuleOf } from '../../../shared/domain/feedback/feedback-rule.ts';
import { levels, type Predicate, predicates } from '../../../shared/domain/schemes/scheme.ts';
import { useDomainWords, useLanguage } from '../../app/context.ts';
import { numberText, typedBasisPoints, typedNumber } from '../../targets/typed-number.ts';
import { ChoiceField, NumberField } from '../../ui/field.tsx';
import { numberAt, numberGroups, type Pack, type PackNumber, packNumbers, withValue } from '../pack-numbers.ts';
import { useSchemeWords } from '../scheme-words.ts';
import { useNumberLabel } from '../use-number-label.ts';

interface Editing {
  readonly pack: Pack;
  readonly onChange: (pack: Pack) => void;
}

const OneNumber = ({ pack, one, onChange }: Editing & { one: PackNumber }) => {
  const words = useSchemeWords();
  const language = useLanguage();
  const label = useNumberLabel(pack)(one.pointer);
  const isHundredths = one.unit === 'percent' || one.unit === 'score';
  return (
    <NumberField
      frame={{ label: words.unitOf[one.unit](label), pointer: one.pointer, problems: [] }}
      value={numberAt(pack, one.pointer)}
      read={(text) => (isHundredths ? typedBasisPoints(text, language) : typedNumber(text, language))}
      write={(value) => numberText(value === undefined || !isHundredths ? value : value / 100, language)}
      notNumber={words.notNumber}
      onChange={(value) => onChange(withValue(pack, one.pointer, value))}
    />
  );
};

const MatrixFields = ({ pack, onChange }: Editing) => {
  const words = useSchemeWords();
  const domain = useDomainWords();
  const matrix = pack.matrix as Readonly<Record<string, Readonly<Record<string, Predicate>>>> | undefined;
  const options = predicates.map((one) => [one, domain.predicates[one]] as const);
  const unset = ['', words.unset] as const;
  return levels.map((row) => (
    <fieldset key={row}>
      <legend>{words.whenResults(domain.levels[row])}</legend>
      <div className="row">
        {levels.map((column) => (
          <ChoiceField
            key={column}
            frame={{
              label: words.andBehaviour(domain.levels[column]),
              pointer: `/matrix/${row}/${column}`,
              problems: [],
            }}
            value={matrix?.[row]?.[column] ?? ''}
            options={matrix?.[row]?.[column] === undefined ? [unset, ...options] : options}
            onChange={(value) => onChange(withValue(pack, `/matrix/${row}/${column}`, value))}
          />
        ))}
      </div>
    </fieldset>
  ));
};

/** The common numbers of a draft and the cells of its matrix, in plain words instead of JSON. */
export const NumberFields = ({ pack, onChange }: Editing) => {
  const words = useSchemeWords();
  const numbers = packNumbers(pack);
  return (
    <>
      {numberGroups.map((group) => {
        const shown = numbers.filter((one) => one.group === group);
        if (shown.length === 0) return null;
        return (
          <fieldset key={group}>
            <legend>{words.numberGroups[group]}</legend>
            <div className="row">
              {shown.map((one) => (
                <OneNumber key={one.pointer} pack={pack} one={one} onChange={onChange} />
              ))}
            </div>
          </fieldset>
        );
      })}
      {pack.feedback === undefined && (
        <p>
          <button type="button" className="quiet" onClick={() => onChange({ ...pack, feedback: feedbackRuleOf({}) })}>
            {words.ownFeedback}
          </button>
        </p>
      )}
      {pack.kind === 'matrix' && pack.matrix !== undefined && <MatrixFields pack={pack} onChange={onChange} />}
    </>
  );
};
