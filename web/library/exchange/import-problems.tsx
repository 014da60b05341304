import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';
import { useWords } from '../words';

/** Everything that is wrong in the files, by file and line, with what was expected: all of it in one go. */
export function ImportProblems({ problems }: { problems: readonly Schema<'LibraryFileProblem'>[] }): ReactNode {
  const t = useWords();
  const files = [...new Set(problems.map(({ file }) => file))];
  return (
    <>
      <Alert
        type="error"
        showIcon
        className="gap-below"
        title={t('import.problems', { n: problems.length, files: files.length })}
        description={t('import.problemsText')}
      />
      {files.map((file) => (
        <section key={file} className="paper gap-below">
          <h2 className="library-path">{file}</h2>
          <ul className="library-rows">
            {problems
              .filter((problem) => problem.file === file)
              .map(({ line, column, field, message, expected, suggestion }) => (
                <li key={`${line}:${column ?? 0}:${field}:${message}`} className="library-row">
                  <span className="library-line-number">{t('import.line', { n: line })}</span>
                  <span className="grow library-row-text">
                    <span>
                      {field && <code>{field}</code>} {message}
                    </span>
                    {expected && <span className="quiet library-row-note">{t('import.expected', { expected })}</span>}
                    {suggestion && <span className="quiet library-row-note">{suggestion}</span>}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
