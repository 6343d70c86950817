import { drawCoveragePage } from './coverage.js';
import { drawDailyPage } from './daily.js';
import { drawDangersPage } from './dangers.js';
import { drawJournalPage } from './journal.js';
import { drawShiftPage } from './shift.js';
import { drawTellPage } from './tell.js';

/** The pages of the officer's duty by the first word of their address; each is given the rest of it. */
export const dutyPages = {
  coverage: drawCoveragePage, daily: drawDailyPage, dangers: drawDangersPage, journal: drawJournalPage, shift: drawShiftPage, tell: drawTellPage,
};
