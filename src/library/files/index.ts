export { readFolder, writeFolder } from './library-folder.adapter.js';
export { LibraryFiles, type CheckReport, type ImportReport } from './library-files.service.js';
export { describeProblem, type FileProblem } from './problem.js';
