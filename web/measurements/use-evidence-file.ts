import { useState } from 'react';
import { useApp } from '../app/context.ts';
import { useAction } from '../ui/use-action.ts';
import { useMeasuring } from './measuring.ts';

/** Where a file can be read, asked for when somebody wants it: addresses last a few minutes. */
export const useEvidenceFile = (evidenceId: string) => {
  const { client } = useApp();
  const { loaded } = useMeasuring();
  const { caseId } = loaded.case;
  const [picture, setPicture] = useState<string | undefined>(undefined);
  const action = useAction(async (use: 'look' | 'download') => {
    const { downloadAddress } = (await client.getEvidence({ caseId, evidenceId })).body;
    // The answer is an attachment: the page stays where it is.
    if (use === 'download') location.assign(downloadAddress);
    else setPicture(downloadAddress);
  });
  return {
    picture,
    error: action.error,
    look: () => void action.run('look'),
    download: () => void action.run('download'),
    close: () => setPicture(undefined),
  };
};
