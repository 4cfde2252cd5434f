import type { ReactNode } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useFormat, useLanguage } from '../app/context.ts';
import { useSurveyWords } from './survey-words.ts';

export type CommentView = AnswerOf<'listSurveyComments'>['items'][number];

/** What a citizen wrote, on what, and the officer's reply beside it. */
export const CommentCard = ({ comment, children }: { comment: CommentView; children?: ReactNode }) => {
  const words = useSurveyWords();
  const language = useLanguage();
  const format = useFormat();
  const { text, service, setAside, handledBy, reply } = comment;
  return (
    <li className="sheet">
      <blockquote className="survey-quote">{text}</blockquote>
      <p className="small soft">
        {service === undefined ? words.fromPoster : service[language]}
        {handledBy !== undefined && ` · ${words.handledBy(handledBy.name)}`}
        {setAside && <span className="tag">{words.asideTag}</span>}
      </p>
      {reply !== undefined && (
        <div className="survey-reply">
          <p className="small soft">{words.replyOf(reply.by.name, format.moment(reply.at))}</p>
          <p>{reply.text}</p>
        </div>
      )}
      {children}
    </li>
  );
};
