import { walkPages } from './walk-pages.js';

walkPages(1, 2);
