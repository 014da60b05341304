import { Button } from 'antd';
import type { ReactNode } from 'react';
import { REASON_CODES, type ReasonCode } from './reasons';
import { useNarrow } from './use-narrow';
import { useWords } from './words';

interface Props {
  readonly chosen: ReasonCode | null;
  readonly onChoose: (code: ReasonCode | null) => void;
}

/** The list of reasons, each with its key; choosing one again takes it back. */
export function ReasonChips({ chosen, onChoose }: Props): ReactNode {
  const t = useWords();
  const narrow = useNarrow();
  return (
    <div className="review-quick" role="group" aria-label={t('reason.quick')}>
      {REASON_CODES.map((code, index) => (
        <Button
          key={code}
          size="small"
          shape="round"
          type={chosen === code ? 'primary' : 'default'}
          aria-pressed={chosen === code}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onChoose(chosen === code ? null : code)}
        >
          {t(`reasonCode.${code}`)}
          {!narrow && (
            <kbd className="review-key" aria-hidden>
              {index + 1}
            </kbd>
          )}
        </Button>
      ))}
    </div>
  );
}
