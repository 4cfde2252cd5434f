import { type ReactNode, useEffect, useRef } from 'react';

/** The frame of a page. Its heading takes the focus as a person arrives, so that a screen reader says where one is. */
export const Page = ({ title, intro, children }: { title: string; intro?: ReactNode; children?: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Capaian`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {intro !== undefined && <div className="intro">{intro}</div>}
      {children}
    </>
  );
};

/** Something that a person must notice. `wrong` interrupts a screen reader; the others wait for a pause. */
export const Notice = ({
  kind,
  title,
  children,
}: {
  kind: 'wrong' | 'note' | 'done';
  title?: string;
  children?: ReactNode;
}) => (
  <div className={`notice ${kind}`} role={kind === 'wrong' ? 'alert' : 'status'}>
    {title !== undefined && <p className="notice-title">{title}</p>}
    {children}
  </div>
);
