/** How a library folder is read, without Nest or a database; apart from `light.ts`, since few who check texts read one. */
export { readFolder } from './files/library-folder.adapter.js';
export { describeProblem, type FileProblem } from './files/problem.js';
export { readLibrary, type FilePlace, type LibraryReading } from './files/read-library.js';
