import { drawCoveragePage } from './coverage.js';
import { drawDailyPage } from './daily.js';
import { drawDangersPage } from './dangers.js';
import { setText } from './elements.js';
import { drawJournalPage } from './journal.js';
import { plans, state } from './model.js';
import { drawPeoplePage } from './people.js';
import { drawPlansPage } from './plans.js';
import { drawRosterPage } from './roster.js';
import { drawShiftPage } from './shift.js';
import { drawTellPage } from './tell.js';

// So long a page waits for the names of sites, which come after their alarms.
const NAMES_MILLIS = 3_000;

const PAGES = {
  coverage: drawCoveragePage, daily: drawDailyPage, dangers: drawDangersPage, journal: drawJournalPage, people: drawPeoplePage, plans: drawPlansPage, roster: drawRosterPage, shift: drawShiftPage, tell: drawTellPage,
};
let since = null;
let shown = null;

/** Whether a page of the officer's duty has an address that begins with that word. */
export const isDutyPage = (kind) => Object.hasOwn(PAGES, kind ?? '');

/** Draws a page of the duty, given the rest of its address; what is typed into it is never drawn over. */
export function drawDutyPage(page, kind, rest, fresh) {
  if (fresh) {
    since = performance.now();
    shown = guarded(page);
  }
  const named = state.loaded && (plans.size > 0 || performance.now() - since > NAMES_MILLIS);
  if (since !== null && !named) {
    setText(page, '…');
    return;
  }
  const first = since !== null;
  since = null;
  PAGES[kind](shown, rest, first);
}

/** The place of a page for as long as it is shown: an answer that comes later is not drawn over another page. */
function guarded(page) {
  const { hash } = location;
  const mine = {
    dataset: page.dataset,
    replaceChildren: (...content) => { if (shown === mine && location.hash === hash) page.replaceChildren(...content); },
  };
  return mine;
}
