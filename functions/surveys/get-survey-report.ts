import { wantedSample } from '../../shared/domain/surveys/sample-size.ts';
import { endpoint } from '../endpoint.ts';
import { unitRef } from '../name-refs.ts';
import { openRegister } from '../register.ts';
import { type HeardOfService, heardInTheOpen, heardOfServices, heardView } from './heard.ts';

const together = (heard: readonly HeardOfService[]) => ({
  answers: heard.flatMap(({ answers }) => answers),
  counting: heard.flatMap(({ counting }) => counting),
});

/** Shows the index of a unit and of each of its services; the open channel of its posters is told apart. */
export const getSurveyReport = endpoint('getSurveyReport', async ({ actor, params, query }, deps) => {
  const { agencyId } = actor;
  const where = { unitId: params.unitId, period: query.period };
  const [register, services, open] = await Promise.all([
    openRegister(agencyId, [], deps),
    heardOfServices(agencyId, where, deps),
    heardInTheOpen(agencyId, where, deps),
  ]);
  const address = `${deps.baseUrl}/warga/${agencyId}/suara/${params.unitId}`;
  const shown = services.filter(({ service, answers }) => service.closedAt === undefined || answers.length > 0);
  const body = {
    unit: unitRef(params.unitId, register),
    period: query.period,
    whole: heardView(together(services)),
    services: shown.map(({ service: { serviceId, name, unitId, usersPerQuarter }, ...heard }) => ({
      ...heardView(heard),
      serviceId,
      name,
      unit: unitRef(unitId, register),
      wanted: wantedSample(usersPerQuarter),
    })),
    open: { ...heardView(open), address, posterAddress: `${address}/poster` },
  };
  return { answer: { body } };
});
