/** Rows that were copied from a spreadsheet, as measured figures. */

import { weekOf } from "./days.js";
import { numberOf, westernDigits } from "./numbers.js";

/** @typedef {import("./types.js").Measured} Measured */
/** @typedef {import("./types.js").Kpi} Kpi */
/**
 * @typedef {string} Role What a column holds: "week", the id of a measure, "of" (what the measure before it is a share
 *   of), or "" for nothing that is wanted.
 * @typedef {{cells: string[][], header: string[] | null, roles: Role[]}} Table
 * @typedef {{rows: Measured[], unread: Set<string>}} Found `unread`: cells as "row/column", from 0
 */

/** `12/300`, `12 of 300`, `12 من 300` */
const SHARE = /^(.+?)(?:\s*\/\s*|\s+of\s+|\s+من\s+)(.+)$/i;
/** Whether a second figure says what the first is a share of. @param {Kpi | undefined} kpi */
export const isShare = (kpi) => kpi?.kind === "rate" || kpi?.kind === "cost";

/**
 * Cells of text whose rows are lines, parted by tabs, else by semicolons or commas; and what each column seems to hold.
 * Without names in a first row the measures come in their own order.
 * @param {string} text @param {Kpi[]} kpis @param {string[]} weekNames words for the column of weeks
 * @returns {Table | null} null where there is nothing
 */
export function readTable(text, kpis, weekNames) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const mark = ["\t", ";", ",", "،"].find((one) => text.includes(one)) ?? "\t";
  const cells = lines.map((line) => split(line, mark));
  const [first = []] = cells;
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (!width) return null;
  const named = first.some((title) => title && numberOf(title) === null && !SHARE.test(title) && dayOf(title) === null);
  if (named) {
    const roles = Array.from({ length: width }, (_, column) => roleOf(first[column] ?? "", kpis, weekNames));
    return { cells: cells.slice(1), header: first, roles };
  }
  const weeks = cells.every((row) => /^\d+$/.test(westernDigits(row[0] ?? "")) || dayOf(row[0] ?? "") !== null) && width > 1;
  const ids = kpis.map(({ id }) => id);
  return { cells, header: null, roles: Array.from({ length: width }, (_, column) => (weeks ? ["week", ...ids] : ids)[column] ?? "") };
}

/**
 * The figures in the cells. Without a column of weeks the rows are the weeks from the first on.
 * @param {Table} table @param {Kpi[]} kpis @param {import("./days.js").Period} period
 * @returns {Found}
 */
export function figuresOf({ cells, roles }, kpis, period) {
  /** @type {Map<string, Measured>} */
  const found = new Map();
  /** @type {Set<string>} */
  const unread = new Set();
  const place = roles.indexOf("week");
  for (const [index, row] of cells.entries()) {
    const week = place < 0 ? index + 1 : weekNamed(row[place] ?? "", period);
    if (week === null || week < 1 || week > period.weeks) {
      unread.add(`${index}/${Math.max(place, 0)}`);
      continue;
    }
    for (const [column, cell] of row.entries()) {
      const kpi = kpis.find(({ id }) => id === roles[column]);
      if (!kpi || !cell) continue;
      const [value, inside] = valueOf(cell, isShare(kpi));
      const beside = roles[column + 1] === "of" ? row[column + 1] : "";
      const of = beside ? numberOf(beside) : inside;
      if (value === null || value < 0) {
        unread.add(`${index}/${column}`);
        continue;
      }
      if (beside && (of === null || of <= 0)) unread.add(`${index}/${column + 1}`);
      found.set(`${week} ${kpi.id}`, { week, kpi: kpi.id, value, ...(of && of > 0 && isShare(kpi) ? { of } : {}) });
    }
  }
  return { rows: [...found.values()], unread };
}

/** A line's cells; what stands in quotation marks may hold the mark itself. @param {string} line @param {string} mark */
function split(line, mark) {
  const cells = [""];
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === mark && !quoted) cells.push("");
    else cells[cells.length - 1] += letter;
  }
  return cells.map((cell) => cell.trim());
}

/** @param {string} cell @param {boolean} share @returns {[number | null, number | null]} */
function valueOf(cell, share) {
  const parts = share ? SHARE.exec(cell) : null;
  if (parts) return [numberOf(parts[1] ?? ""), numberOf(parts[2] ?? "")];
  return [numberOf(share ? cell.replace(/\s*[%٪]$/, "") : cell), null];
}

/** @param {string} cell A day as spreadsheets write it for programs. */
const dayOf = (cell) => /^\d{4}-\d{2}-\d{2}$/.exec(westernDigits(cell))?.[0] ?? null;

/** @param {string} cell @param {import("./days.js").Period} period */
function weekNamed(cell, period) {
  const day = dayOf(cell);
  if (day) return weekOf(day, period);
  const number = /\d+/.exec(westernDigits(cell))?.[0];
  return number ? Number(number) : null;
}

/** @param {string} title @param {Kpi[]} kpis @param {string[]} weekNames @returns {Role} */
function roleOf(title, kpis, weekNames) {
  const wanted = plain(title);
  if (!wanted) return "";
  if (weekNames.map(plain).includes(wanted)) return "week";
  if (["of", "out of", "من", "من اصل"].includes(wanted)) return "of";
  return kpis.find(({ id, name }) => plain(id) === wanted || plain(name) === wanted)?.id ?? "";
}

/** Without vowel signs, and with the letters alike that people write for each other. @param {string} text */
function plain(text) {
  return text.normalize("NFKC").replace(/[\u064b-\u0652\u0640]/g, "").replace(/[أإآ]/g, "ا").replace(/ة/g, "ه").replace(/ى/g, "ي").replace(/[-_\s]+/g, " ").trim().toLowerCase();
}
