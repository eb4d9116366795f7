import { walkPages } from './walk-pages.js';

walkPages(0, 2);
