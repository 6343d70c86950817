// The pages of response plans: which there are, their versions, what differs, writing and approving.
import { element, link } from './elements.js';
import { dateTime, join } from './format.js';
import { choice, field, form, isoTime, line, lines, tick } from './forms.js';
import { planOf } from './model.js';
import { differenceTable, differenceWords, planAddress, planTables, planText } from './plan-table.js';
import { change, officer, read } from './session.js';
import { notLoaded, said, word } from './words.js';

const MAX_DOCUMENT = 65_536;

/** Draws the page at that address: all books, one of them, a version, or a difference of two. */
export async function drawPlansPage(page, rest, fresh) {
  if (!fresh) return;
  page.replaceChildren(element('p', 'soft', '…'));
  try {
    page.replaceChildren(...(rest[0] ? await ofBook(page, rest) : await allBooks()));
  } catch (problem) {
    page.replaceChildren(nav(), element('p', 'problem', notLoaded(problem)));
  }
}

const nav = (...more) => element('nav', '', link('#/', '', `‹ ${word('overview')}`), link('#/plans', '', word('responsePlans')), ...more);

/** What a book is for: a kind of site by its name, or a site. */
function bookName(book) {
  if (!book.includes('/')) return word(book);
  const [world, site] = book.split('/');
  return join([said(planOf({ world, site }).name), world === 'live' ? '' : `${word('recorded')}${world}`]);
}

async function allBooks() {
  const books = await read('api/response-plans');
  const shown = (some) => element('ul', 'patrols', ...some.map((one) => element('li', '', link(planAddress(one.book), '', bookName(one.book)), ` · ${planText(one.inForce)} · ${one.versions.length} ${word('planVersion')}`)));
  const own = books.filter((one) => one.book.includes('/'));
  return [nav(), element('section', '', element('h2', '', word('responsePlans')), shown(books.filter((one) => !one.book.includes('/')))),
    own.length ? element('section', '', element('h2', '', word('planOwn')), shown(own)) : ''];
}

async function ofBook(page, rest) {
  const length = rest[0] === 'site' ? 3 : 2;
  const path = `api/response-plans/${rest.slice(0, length).map(encodeURIComponent).join('/')}`;
  const [what, one, other] = rest.slice(length);
  const book = await read(path);
  if (what === 'difference') return difference(book, await read(`${path}/difference?from=${Number(one)}&to=${Number(other)}`));
  if (!book.versions.length && rest[0] === 'site' && book.kind) return sitePage(page, path, book, rest);
  return bookPage(page, path, book, what === 'version' ? Number(one) : book.inForce?.version ?? book.versions.length, rest.slice(0, length));
}

/** A site without a plan of its own: that of its kind holds, and is where a first version begins. */
async function sitePage(page, path, book, rest) {
  const kindPath = `api/response-plans/kind/${book.kind}`;
  const kind = await read(kindPath);
  const text = await read(`${kindPath}/versions/${kind.inForce?.version ?? 0}`);
  const again = () => drawPlansPage(page, rest, true);
  return [nav(link(planAddress(book.kind), '', bookName(book.kind))), head(book), shownVersion(kind, text), book.mayDraft ? drafting(path, text, again) : ''];
}

async function bookPage(page, path, book, number, rest) {
  const text = await read(`${path}/versions/${number}`);
  const newest = book.versions.length && book.versions.length !== number ? await read(`${path}/versions/${book.versions.length}`) : text;
  const again = () => { location.hash = planAddress(book.book); drawPlansPage(page, rest, true); };
  return [nav(), head(book), versions(book), shownVersion(book, text),
    approvable(book, text) ? (text.version.by === officer().name ? element('section', '', element('p', 'soft', word('SAME_PERSON'))) : approving(path, text, again)) : '', book.mayDraft ? drafting(path, newest, again) : ''];
}

function head(book) {
  const holds = book.inForce || !book.book.includes('/') ? planText(book.inForce) : word('planOfKind');
  return element('section', 'subject', element('p', 'sentence', `${word('responsePlan')} · ${bookName(book.book)}`), element('p', '', `${word('planInForce')}: ${holds}`));
}

/** What a version is now. */
function standing(book, version) {
  if (version.number === book.inForce?.version) return word('planInForce');
  if (!version.approval) return word(version.by === null ? 'planUnapproved' : 'planDraft');
  return word(version.approval.from > Date.now() ? 'planPending' : 'planPast');
}

function versions(book) {
  const address = planAddress(book.book);
  const rows = [...book.versions].reverse().map((version) => element('tr', '',
    element('td', '', link(`${address}/version/${version.number}`, '', `v${version.number} · ${standing(book, version)}`)),
    element('td', '', join([dateTime(version.at), version.by ?? word('planFromInstallation')])), element('td', '', version.note),
    element('td', '', version.approval ? join([version.approval.by, dateTime(version.approval.at), `${word('planHolds')} ${dateTime(version.approval.from)}`, version.approval.note]) : '–'),
    element('td', '', link(`${address}/difference/${version.number - 1}/${version.number}`, 'outside', word('planCompare')))));
  const table = element('table', 'list', element('thead', '', element('tr', '', ...['planVersion', 'planWritten', 'planWhy', 'planApprovedBy', ''].map((name) => element('th', '', name && word(name))))), element('tbody', '', ...rows));
  return element('section', 'wide', element('h2', '', word('planVersions')), rows.length ? table : element('p', 'soft', word('planNone')));
}

function shownVersion(book, text) {
  const title = text.version ? `v${text.version.number} · ${standing(book, text.version)}` : word('planBuiltIn');
  const content = text.plan ? planTables(text.plan, book.kind) : [element('p', 'wrong', word('planNotReadable'))];
  return element('section', '', element('h2', '', title), text.source ? element('p', 'soft', `${word('planSource')}: ${text.source}`) : '', ...content);
}

const approvable = (book, text) => book.mayApprove && text.version && !text.version.approval && text.plan;

function approving(path, text, again) {
  const from = line({ type: 'datetime-local' });
  const note = lines();
  note.required = true;
  const act = async () => {
    await change('POST', `${path}/versions/${text.version.number}/approval`, { from: isoTime(from.value), note: note.value });
    again();
    return word('planApproved');
  };
  return element('section', '', element('h2', '', `${word('planApprove')} v${text.version.number}`),
    form(word('planApprove'), act, field('planFrom', from, word('planFromHint')), field('planWhy', note, word('planApproveHint'))));
}

function drafting(path, text, again) {
  const document = lines(text.document ?? '', MAX_DOCUMENT);
  Object.assign(document, { rows: 24, spellcheck: false, required: true, className: 'document' });
  const note = lines();
  note.required = true;
  const wrong = element('ul', 'problems');
  const act = async () => {
    wrong.replaceChildren();
    try {
      const book = await change('POST', `${path}/drafts`, { document: document.value, note: note.value });
      again();
      return `${word('planKept')} ${book.versions.length}`;
    } catch (problem) {
      wrong.replaceChildren(...(problem.problems ?? []).map((one) => element('li', '', one)));
      throw problem.problems ? new Error(`${problem.problems.length} ${word('planProblems')}`) : problem;
    }
  };
  const whole = field('planDocument', document);
  whole.classList.add('whole');
  return element('section', '', element('h2', '', word('planWrite')), form(word('keep'), act, whole, field('planWhy', note), wrong));
}

function difference(book, diff) {
  const place = element('div', 'wide');
  const only = tick(word('planOnlyDiffering'), true);
  const draw = () => place.replaceChildren(differenceTable(diff, book.kind, only.box.checked));
  only.box.addEventListener('change', draw);
  draw();
  const words = differenceWords(diff.lines, book.kind);
  return [nav(link(planAddress(book.book), '', bookName(book.book))), element('section', 'subject', element('p', 'sentence', `${word('planDifference')} · ${bookName(book.book)}`), chosen(book, diff),
    element('p', '', words.length ? `${words.length} ${word('planDiffers')}` : word('planSame')), element('ul', 'journal', ...words)), element('section', '', only.made, place)];
}

/** Which two versions are compared; another choice is another address. */
function chosen(book, diff) {
  const options = [[0, word('planBuiltIn')], ...book.versions.map((version) => [version.number, `v${version.number} · ${standing(book, version)}`])];
  const from = choice(options, diff.from);
  const to = choice(options, diff.to);
  const go = () => { location.hash = `${planAddress(book.book)}/difference/${from.value}/${to.value}`; };
  from.addEventListener('change', go);
  to.addEventListener('change', go);
  return element('div', 'question', field('planBefore', from), field('planAfter', to));
}
