import { useEffect, useRef, useState } from 'react';

const PAUSE = 300;

/** What is typed shows at once and counts after a pause; what comes from outside (the way back, a link) replaces it. */
export function useTyped(value: string, settle: (value: string) => void): [string, (value: string) => void] {
  const [typed, setTyped] = useState({ text: value, from: value });
  if (typed.from !== value) setTyped({ text: value, from: value });
  const settled = useRef(settle);
  useEffect(() => {
    settled.current = settle;
  });
  useEffect(() => {
    if (typed.text === value) return;
    const timer = setTimeout(() => settled.current(typed.text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed.text, value]);
  return [typed.text, (text) => setTyped((before) => ({ ...before, text }))];
}
