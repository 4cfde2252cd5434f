import type { DisputedStep } from '../../shared/domain/appeals/appeal.ts';
import { useFormat, useLanguage } from '../app/context.ts';
import { useOutcomeWords } from '../results/outcome-words.ts';
import { receiptNames } from '../results/receipt/receipt-names.ts';
import type { LoadedAppeal } from './load-appeal.ts';

/** What a step of a receipt is called. */
export const useStepName = (loaded: LoadedAppeal) => {
  const { appeal } = useOutcomeWords();
  const language = useLanguage();
  const format = useFormat();
  const names = receiptNames(loaded, language);
  const { segments } = loaded.one;
  const period = (segmentId: string): string => {
    const segment = segments.find((one) => one.segmentId === segmentId);
    if (segment === undefined || segments.length < 2) return '';
    return appeal.ofSegment(`${format.day(segment.from)} – ${format.day(segment.to)}`);
  };
  const objective = (id: string): string =>
    segments.flatMap(({ segmentId }) => names.objective(segmentId, id) ?? [])[0] ?? id;
  return ({ step, subject = '' }: DisputedStep): string => {
    const named =
      step === 'objective' ? objective(subject) : step === 'behaviour' ? names.behaviour(subject) : period(subject);
    return appeal.steps[step]?.(named) ?? `${step} ${subject}`;
  };
};
