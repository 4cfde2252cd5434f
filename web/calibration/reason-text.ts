import type { CalibrationReason } from '../../shared/domain/calibration/calibration-proposals.ts';
import { useDomainWords, useFormat } from '../app/context.ts';
import { shareText } from '../results/exact-format.ts';
import { useCalibrationWords } from './calibration-words.ts';

/** Why a panel looks at a result, as a sentence. */
export const useReasonText = () => {
  const words = useCalibrationWords();
  const domain = useDomainWords();
  const format = useFormat();
  return (reason: CalibrationReason): string => {
    switch (reason.kind) {
      case 'lenient-rater':
        return words.lenient(shareText(reason.mean, format), shareText(reason.others, format));
      case 'severe-rater':
        return words.severe(shareText(reason.mean, format), shareText(reason.others, format));
      case 'level-against-attainment':
        return words.against(domain.levels[reason.level], domain.levels[reason.suggested]);
      case 'segments-differ':
        return words.differ(words[reason.part], domain.levels[reason.from], domain.levels[reason.to]);
      case 'added':
        return words.added(reason.reason);
      default: {
        const names = reason.predicates.map((one) => domain.predicates[one]).join(', ');
        return words.spread(names, format.number(reason.count));
      }
    }
  };
};
