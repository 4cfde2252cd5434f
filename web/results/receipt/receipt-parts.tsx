import { createContext, type ReactNode, useContext } from 'react';
import { useOutcomeWords } from '../outcome-words.ts';
import type { ReceiptNames } from './receipt-names.ts';

const Names = createContext<ReceiptNames | undefined>(undefined);
export const NamesProvider = Names.Provider;

/** @throws outside of a receipt */
export const useNames = (): ReceiptNames => {
  const names = useContext(Names);
  if (names === undefined) throw new Error('a part of a receipt outside of one');
  return names;
};

/** One numbered step of a receipt, with the rule by which it was taken. */
export const Step = ({ title, rule, children }: { title: string; rule: string; children: ReactNode }) => {
  const { result } = useOutcomeWords();
  return (
    <li>
      <h3>{title}</h3>
      {children}
      <p className="basis">{result.basis(rule)}</p>
    </li>
  );
};

/** Why somebody decided so, in their own words. */
export const Reason = ({ label, text }: { label?: string; text: string }) => (
  <>
    {label !== undefined && <p className="small soft">{label}</p>}
    <blockquote className="reason">{text}</blockquote>
  </>
);
