import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { newQueryClient } from '../api/queries';
import { App } from './app';
import '../ui/palette.css';
import '../plain/plain.css';
import './day.css';
import './line/line.css';
import './task/task.css';
import './ui/over.css';
import { keepReads } from './reads';
import { applyShade } from './ui/shade';

async function open(root: HTMLElement): Promise<void> {
  applyShade();
  const client = newQueryClient(() => undefined);
  // A few milliseconds that make the difference between a day and an empty page on a slow network.
  await keepReads(client);
  createRoot(root).render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void open(root);

// Secure addresses only; elsewhere the page works without its worker.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
