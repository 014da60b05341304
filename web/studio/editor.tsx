import { useId, type ReactNode } from 'react';
import { Button, Input } from 'antd';
import { asRead, asWritten } from '../preview/blank-text';
import { isBrief, partsOf, type Body } from '../preview/parts';
import { useBlankNames } from '../preview/use-blank-names';
import type { Report } from '../ui/use-report';
import { number } from '../ui/when';
import { measure } from './measures';
import { usePartName } from './use-part-name';
import { useWords } from './words';

interface Props {
  touchpoint: Body['touchpoint'];
  body: Body;
  /** What the workspace's policy appends to these words, and to which of them. */
  label: Report['label'];
  onChange: (part: string, text: string) => void;
}
/** Texts of a post that may be left out, and can be added. */
const MAY_ADD = ['callToAction', 'firstComment'];

/** Each text of the body in a box of its own, counted while one types. */
export function Editor({ touchpoint, body, label, onChange }: Props): ReactNode {
  const t = useWords();
  const name = usePartName();
  const parts = partsOf(body);
  const shown =
    body.touchpoint === 'moments'
      ? [
          ...parts.filter(({ part }) => !MAY_ADD.includes(part)),
          ...MAY_ADD.flatMap((part) => {
            const text = part === 'callToAction' ? body.callToAction : body.firstComment;
            return text === undefined ? [] : [{ part, text }];
          }),
        ]
      : parts;
  const missing = touchpoint === 'moments' ? MAY_ADD.filter((part) => !shown.some((one) => one.part === part)) : [];
  return (
    <section>
      <h2>{t('editor.title')}</h2>
      {shown.map(({ part, text }) => (
        <PartField
          key={part}
          label={name(body, part)}
          part={part}
          touchpoint={touchpoint}
          folds={touchpoint === 'moments' && part === 'text'}
          text={text}
          sent={body.touchpoint === 'moments' && part === 'text' ? posted(body) : text}
          appended={label?.part === part ? label.words : null}
          onChange={(next) => onChange(part, next)}
        />
      ))}
      {missing.length > 0 && (
        <div className="row">
          {missing.map((part) => (
            <Button key={part} type="dashed" size="small" onClick={() => onChange(part, ' ')}>
              {t('editor.add', { part: name(body, part) })}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

/** A post ends with its call to action. */
function posted({ text, callToAction }: Extract<Body, { touchpoint: 'moments' }>): string {
  return callToAction?.trim() && !text.includes(callToAction) ? `${text}\n${callToAction}` : text;
}

function PartField({
  label,
  part,
  touchpoint,
  folds,
  text,
  sent,
  appended,
  onChange,
}: {
  label: string;
  part: string;
  touchpoint: Body['touchpoint'];
  folds: boolean;
  text: string;
  /** What is sent of it. */
  sent: string;
  /** What is put behind it when it is sent. */
  appended: string | null;
  onChange: (text: string) => void;
}): ReactNode {
  const t = useWords();
  const id = useId();
  const { nameOf, codes } = useBlankNames();
  const { characters, bytes, lines, foldsAfter, over, best, long } = measure(
    touchpoint,
    part,
    appended === null ? sent : `${sent}\n${appended}`,
    folds,
  );
  const told = [
    ...(isBrief(part) ? [t('editor.brief')] : []),
    t('editor.characters', { count: characters, shown: number(characters) }),
    ...(over?.of === 'bytes' ? [t('editor.bytes', { bytes: number(bytes), most: number(over.most) })] : []),
    ...(over?.of === 'characters' ? [t('editor.over', { most: number(over.most) })] : []),
    ...(lines !== null ? [t('editor.lines', { count: lines })] : []),
    ...(lines !== null && foldsAfter !== null && lines > foldsAfter ? [t('editor.folds', { lines: foldsAfter })] : []),
    ...(lines === null && long && over === null && best !== null ? [t('editor.long', { best: number(best) })] : []),
    ...(appended === null ? [] : [t('editor.labelled', { words: appended })]),
  ];
  return (
    <div className="studio-field">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        aria-describedby={`${id}-count`}
        autoSize={{ minRows: 2, maxRows: 24 }}
        status={over ? 'error' : ''}
        value={asRead(text, nameOf)}
        onChange={(event) => onChange(asWritten(event.target.value, codes))}
      />
      <div id={`${id}-count`} className={over ? 'studio-help studio-dead' : 'studio-help'}>
        {told.join(' · ')}
      </div>
    </div>
  );
}
