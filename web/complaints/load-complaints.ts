import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { Me } from '../app/context.ts';
import type { Client } from '../client.ts';
import { allOf } from '../ui/load.ts';

export type ComplaintSummary = AnswerOf<'listMyComplaints'>['items'][number];
export type ComplaintView = AnswerOf<'getComplaint'>;
export type Terms = AnswerOf<'getComplaintTerms'>;
export type UnitView = AnswerOf<'listUnits'>['items'][number];

/** What belongs to every page of complaints: the kinds, and the units. */
export interface ComplaintFrame {
  readonly terms: Terms;
  readonly units: readonly UnitView[];
}

export const loadFrame = async (client: Client, signal: AbortSignal): Promise<ComplaintFrame> => {
  const [terms, units] = await Promise.all([
    client.getComplaintTerms({}, { signal }),
    allOf((query) => client.listUnits({ query }, { signal }), 20),
  ]);
  return { terms: terms.body, units };
};

/** The units that the reader heads or acts for. */
export const unitsLedBy = (units: readonly UnitView[], { employee }: Pick<Me, 'employee'>): readonly UnitView[] =>
  units.filter(
    ({ head, acting }) => head?.employeeId === employee.employeeId || acting?.holderId === employee.employeeId,
  );

/** Whose themes the reader may see: of the whole office for HR, else of the own units. */
export const themeUnits = (units: readonly UnitView[], me: Pick<Me, 'employee'>): readonly UnitView[] =>
  me.employee.roles.includes('hr') ? units.filter(({ parentId }) => parentId === undefined) : unitsLedBy(units, me);

/** The name of a kind in the reader's language; a kind that is no longer in the list is named by its id. */
export const categoryName = ({ categories }: Terms, id: string, language: Language): string =>
  categories.find((one) => one.id === id)?.name[language] ?? id;
