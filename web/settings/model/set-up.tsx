import type { ReactNode } from 'react';
import { useWords } from '../words';

const VARIABLES = ['LLM_PROVIDER', 'LLM_BASE_URL', 'LLM_API_KEY', 'LLM_MODEL', 'LLM_MONTHLY_BUDGET'] as const;
const PROVIDERS = 'openai, deepseek, qwen, kimi, glm, doubao, ollama, vllm, llamacpp, custom';

/** Only names: a key is written where the service runs, never into a browser. */
export function SetUp(): ReactNode {
  const t = useWords();
  return (
    <section className="paper settings-block" aria-labelledby="model-set-up">
      <h3 id="model-set-up">{t('setUp.title')}</h3>
      <p className="quiet">{t('setUp.text')}</p>
      <dl className="settings-facts">
        {VARIABLES.map((name) => (
          <div key={name} className="settings-fact">
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{t(`setUp.${name}`, { providers: PROVIDERS })}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet settings-line">{t('setUp.restart')}</p>
      <pre className="settings-code">{`LLM_PROVIDER=deepseek\nLLM_API_KEY=…\nLLM_MODEL=deepseek-chat`}</pre>
    </section>
  );
}
