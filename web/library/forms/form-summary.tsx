import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords, wayOf } from './words';

/** Everything that still stands in the way of saving, each with a way to it. */
export function FormSummary({
  kind,
  problems,
  onGo,
}: {
  kind: string;
  problems: ReadonlyMap<string, string>;
  onGo: (path: string) => void;
}): ReactNode {
  const t = useWords();
  if (problems.size === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      className="gap-below"
      title={t('summary', { n: problems.size })}
      description={
        <ul className="library-summary">
          {[...problems].map(([path, text]) => (
            <li key={path}>
              {path === '' ? (
                text
              ) : (
                <>
                  <Button type="link" size="small" onClick={() => onGo(path)}>
                    {wayOf(kind, path)}
                  </Button>
                  {text}
                </>
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}
