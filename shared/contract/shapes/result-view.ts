import { z } from 'zod';
import { personRef } from './people.ts';
import { resultFields } from './result.ts';

export const resultView = z
  .object({
    ...resultFields,
    people: z.array(personRef).meta({ description: 'Everybody who rated a part or wrote a layer.' }),
  })
  .meta({ id: 'ResultView', description: 'Hasil evaluasi kinerja with the names of its people.' });
