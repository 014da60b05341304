import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { use, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { withoutItem } from './body';
import { ProblemsContext, useForm, type ControlProps } from './form-context';
import { useWords } from './words';

/** Sentences, one under another. Enter begins the next; pasted lines become one each. */
export function LinesField({ path, label, value, schema }: ControlProps): ReactNode {
  const t = useWords();
  const { set, touch } = useForm();
  const problems = use(ProblemsContext);
  const lines = Array.isArray(value) ? value.map(String) : [];
  const example = Array.isArray(schema.example) && typeof schema.example[0] === 'string' ? schema.example[0] : '';
  const put = (next: readonly string[], focus?: number) => {
    // At once, or the next keys of a quick hand would still land in the line before.
    flushSync(() => set(path, next));
    if (focus !== undefined) document.getElementById(`field-${path}.${focus}`)?.focus();
  };
  return (
    <div className="library-lines">
      {lines.map((line, index) => {
        const problem = problems.get(`${path}.${index}`);
        return (
          // Lines have no names of their own: their place is what they are known by.
          <div key={index} className="library-line">
            <Input.TextArea
              id={`field-${path}.${index}`}
              aria-label={t('lineOf', { what: label, n: index + 1 })}
              aria-invalid={problem !== undefined}
              {...(problem ? { status: 'error' as const } : {})}
              autoSize={{ minRows: 1, maxRows: 8 }}
              value={line}
              onChange={({ target }) =>
                put([...lines.slice(0, index), ...target.value.split(/\r?\n/), ...lines.slice(index + 1)])
              }
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                put([...lines.slice(0, index + 1), '', ...lines.slice(index + 1)], index + 1);
              }}
              onBlur={() => touch(`${path}.${index}`)}
            />
            <Button
              type="text"
              icon={<CloseOutlined />}
              aria-label={t('remove', { what: label, n: index + 1 })}
              onClick={() => put(withoutItem(lines, index) as string[])}
            />
            {problem && (
              <p className="library-problem" role="alert">
                {problem}
              </p>
            )}
          </div>
        );
      })}
      <div className="row">
        <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => put([...lines, ''], lines.length)}>
          {t('add', { what: label })}
        </Button>
        {lines.length === 0 && example !== '' && <span className="library-help">{t('example', { example })}</span>}
      </div>
    </div>
  );
}
