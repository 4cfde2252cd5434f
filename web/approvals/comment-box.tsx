import { useId } from 'react';
import { limits } from '../../shared/domain/limits.ts';

interface CommentBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onSend: () => void;
}

/** A place for a comment on one line. Ctrl+Enter returns the plan with everything written so far. */
export const CommentBox = ({ label, value, onChange, onSend }: CommentBoxProps) => {
  const id = useId();
  return (
    <div className="comment">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={value === '' ? 1 : 3}
        maxLength={limits.line}
        value={value}
        aria-keyshortcuts="Control+Enter"
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSend();
        }}
      />
    </div>
  );
};
