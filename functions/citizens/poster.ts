import { people } from '../../shared/data/people.ts';
import { surveyPosterView } from '../../web/citizens/survey-poster-view.ts';
import { citizenPage } from './citizen-page.ts';

/** A poster to print, with the QR code of a unit's open channel. There is nothing on it that is not public. */
export const surveyPoster = citizenPage(
  { page: 'surveyPoster', method: 'GET', path: '/warga/{agencyId}/suara/{unitId}/poster' },
  async ({ agencyId, params, office, language }, { table, baseUrl }) => {
    const unit = await people(table, agencyId).unit(params.unitId ?? '');
    if (unit === undefined) return 'not-found';
    const address = `${baseUrl}/warga/${agencyId}/suara/${unit.unitId}`;
    return { view: surveyPosterView({ office, unit: unit.name, address, language }) };
  },
);
