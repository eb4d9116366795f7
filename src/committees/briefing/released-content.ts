import type { Paper } from '../papers/paper.js';
import type { BriefingFigures } from './briefing-figures.js';

/** What was released: the bytes that the hash is made of are this as JSON. */
export interface ReleasedContent {
  figures: BriefingFigures;
  paper: Paper;
}
