import { useEffect, useState } from 'react';
import { useMe } from '../app/context.ts';
import { draftStore } from '../ui/draft-store.ts';
import type { Comments, KeptComments } from './review-comments.ts';

/** Comments being written, kept on this device until they are sent. */
export const useComments = (taskId: string) => {
  const { employee } = useMe();
  const key = ['comments', employee.employeeId, taskId].join(' ');
  const [comments, setComments] = useState<Comments>({});
  useEffect(() => {
    void draftStore
      .read<KeptComments>(key)
      .then((kept) => kept && setComments((typed) => ({ ...kept.comments, ...typed })));
  }, [key]);
  const write = (line: string, text: string): void => {
    const next = { ...comments, [line]: text };
    setComments(next);
    void draftStore.write(key, { comments: next, savedAt: new Date().toISOString() } satisfies KeptComments);
  };
  return { comments, write, forget: () => draftStore.remove(key) };
};
