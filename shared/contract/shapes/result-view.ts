import { z } from 'zod';
import { personRef } from './people.ts';
import { result } from './result.ts';

export const resultView = z
  .object({
    ...result.shape,
    people: z.array(personRef).meta({ description: 'Everybody who rated a part or wrote a layer.' }),
  })
  .meta({ id: 'ResultView', description: 'Hasil evaluasi kinerja with the names of its people.' });
