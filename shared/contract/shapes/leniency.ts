import { z } from 'zod';
import { levels } from '../../domain/schemes/scheme.ts';
import { type LeniencyReport, type LevelTally, tallyParts } from '../../domain/scoring/leniency.ts';
import { mirrors } from '../mirrors.ts';
import { count, eachOf } from './primitives.ts';

const levelTally = mirrors<LevelTally>()(
  z
    .object({ results: eachOf(levels, count), behaviour: eachOf(levels, count) })
    .meta({ id: 'LevelTally', description: 'How often each level was given.' }),
);

const scope = z.enum(['unit', 'agency']);

export const leniencyReport = mirrors<LeniencyReport>()(
  z
    .object({
      own: levelTally,
      ratings: count,
      fewest: count.meta({ description: 'Nothing is said of fewer ratings.' }),
      others: z.array(
        z.object({ scope, tenths: levelTally.meta({ description: 'Shares in tenths, without the own ratings.' }) }),
      ),
      findings: z.array(
        z.object({
          part: z.enum(tallyParts),
          finding: z.enum(['lenient', 'severe', 'central', 'alike']),
          scope: scope.exactOptional(),
        }),
      ),
    })
    .meta({ id: 'LeniencyReport', description: 'The own ratings beside those of others. Never a target.' }),
);
