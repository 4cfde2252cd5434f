import type { ReactNode } from 'react';
import type { SegmentInputs } from '../../../shared/domain/scoring/receipt-inputs.ts';
import type { Format } from '../../../shared/messages/format.ts';
import { useFormat } from '../../app/context.ts';
import { useOutcomeWords, type Words } from '../outcome-words.ts';
import { useNames } from './receipt-parts.tsx';

/** `1 Januari 2026 – 30 Juni 2026` */
export const segmentTitle = (
  { from, to }: Pick<SegmentInputs, 'from' | 'to'>,
  format: Format,
  words: Words['result'],
) => words.segment(format.day(from), format.day(to));

/** What belongs to one part of the year, under its days and its rater where there are several. */
export const SegmentTitle = ({
  segment,
  shown,
  children,
}: {
  segment: SegmentInputs;
  shown: boolean;
  children: ReactNode;
}) => {
  const { result } = useOutcomeWords();
  const format = useFormat();
  const names = useNames();
  if (!shown) return children;
  return (
    <>
      <h4>
        {segmentTitle(segment, format, result)}, {result.segmentBy(names.person(segment.ratedBy))}
      </h4>
      {children}
    </>
  );
};
