export * from './file-store.service.js';
export * from './files.module.js';
