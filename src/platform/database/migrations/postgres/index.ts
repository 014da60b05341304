import { Migration as M0 } from './1790000000000-initial.js';

export const postgresMigrations = [M0];
