import type { PlayedOffice } from './played-office.ts';

/** What the people of a played office are asked in several of its stories; the office is played before the first question. */
export const askingIn = (office: () => PlayedOffice) => {
  const idsOf = async (login: string) => {
    const { caseId, segments } = await office().caseOf(login);
    return { caseId, segmentId: segments[0]?.segmentId ?? '' };
  };
  return {
    idsOf,
    indicatorsOf: async (login: string) =>
      (
        await office()
          .as(login)
          .getPlan(await idsOf(login))
      ).body.objectives.flatMap(({ indicators }) => indicators),
    /** What an indicator came to, exactly, as its employee sees it. */
    attainmentOf: async (login: string, key: string) => {
      const { objectives } = (
        await office()
          .as(login)
          .getAttainment(await idsOf(login))
      ).body;
      return objectives.flatMap(({ indicators }) => indicators).find(({ indicatorId }) => indicatorId.endsWith(key));
    },
  };
};
