import { useLanguage, useWords } from '../app/context.ts';

/** `Maret 2026` or `Triwulan I 2026`. */
export const usePeriodName = (): ((period: string) => string) => {
  const { dialogue } = useWords();
  const language = useLanguage();
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (period) => {
    const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
    if (year !== undefined) return dialogue.quarter(Number(quarter), year);
    return months.format(new Date(`${period}-01T00:00:00.000Z`));
  };
};
