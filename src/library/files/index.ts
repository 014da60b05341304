export { writeFolder } from './library-folder.adapter.js';
export { LibraryFiles, type ImportReport } from './library-files.service.js';
