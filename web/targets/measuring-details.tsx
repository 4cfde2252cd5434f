import { limits } from '../../shared/domain/limits.ts';
import type { Indicator } from '../../shared/domain/targets/plan.ts';
import { useWords } from '../app/context.ts';
import { MeasureChoice } from '../measures/measure-choice.tsx';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { changeIndicator } from './edit-plan.ts';
import { useEditing, useFrame } from './editing.ts';
import type { IndicatorProps } from './indicator-fields.tsx';
import { NumberInput } from './number-input.tsx';

const Formula = ({ indicator, pointer }: IndicatorProps) => {
  const { plan } = useWords();
  const { edit } = useEditing();
  const { indicatorId, formula } = indicator;
  const framed = useFrame(`${pointer}/formula`, plan.formula);
  return (
    <div className="row">
      <ChoiceField
        frame={framed.frame}
        value={formula}
        options={[
          ['ratio', plan.formulas.ratio],
          ['improvement', plan.formulas.improvement],
        ]}
        onChange={(value) => edit((content) => changeIndicator(content, indicatorId, { formula: value }))}
      />
      {formula === 'improvement' && (
        <NumberInput
          pointer={`${pointer}/baseline`}
          label={plan.baseline}
          value={indicator.baseline}
          onChange={(baseline) => edit((content) => changeIndicator(content, indicatorId, { baseline }))}
        />
      )}
    </div>
  );
};

/** How it is measured: what an indicator needs, but not everybody must look at. */
export const MeasuringDetails = ({ indicator, pointer }: IndicatorProps) => {
  const { plan } = useWords();
  const { edit } = useEditing();
  const { indicatorId, accumulation, method } = indicator;
  const months = useFrame(`${pointer}/accumulation`, plan.accumulation);
  const how = useFrame(`${pointer}/method`, plan.method, plan.methodHint);
  const options = Object.entries(plan.accumulations) as [Indicator['accumulation'], string][];
  return (
    <details>
      <summary>{plan.more}</summary>
      <Formula indicator={indicator} pointer={pointer} />
      <MeasureChoice indicator={indicator} pointer={pointer} />
      <ChoiceField
        frame={months.frame}
        value={accumulation}
        options={options}
        onChange={(value) => edit((content) => changeIndicator(content, indicatorId, { accumulation: value }))}
      />
      <TextField
        {...how}
        value={method}
        most={limits.line}
        rows={2}
        onChange={(value) => edit((content) => changeIndicator(content, indicatorId, { method: value }))}
      />
    </details>
  );
};
