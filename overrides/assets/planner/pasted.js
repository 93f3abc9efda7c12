/** Rows that were copied from a spreadsheet, as measured figures. */

import { numberOf } from "./numbers.js";

/** @typedef {import("./types.js").Measured} Measured */

/**
 * Reads rows whose cells are parted by tabs, semicolons or commas: the week first, then a column for each measure, named
 * in a first row or in the order of `kpis`. What is no number is counted as unread; an empty cell is nothing.
 * @param {string} text
 * @param {{id: string, name: string}[]} kpis
 * @returns {{rows: Measured[], unread: number}}
 */
export function readRows(text, kpis) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const parting = ["\t", ";", ","].find((mark) => text.includes(mark)) ?? "\t";
  const table = lines.map((line) => line.split(parting).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")));
  const [head] = table;
  if (!head) return { rows: [], unread: 0 };
  const named = numberOf(head[0] ?? "") === null;
  const columns = named ? head.slice(1).map((title) => kpiNamed(title, kpis)) : kpis.map(({ id }) => id);
  /** @type {Measured[]} */
  const rows = [];
  let unread = 0;
  for (const [first, ...cells] of named ? table.slice(1) : table) {
    const week = numberOf(first ?? "");
    cells.forEach((cell, index) => {
      const kpi = columns[index];
      const value = numberOf(cell);
      if (!cell) return;
      if (!kpi || week === null || !Number.isInteger(week) || week < 1 || value === null || value < 0) unread += 1;
      else rows.push({ week, kpi, value });
    });
  }
  return { rows, unread };
}

/** @param {string} title @param {{id: string, name: string}[]} kpis */
function kpiNamed(title, kpis) {
  const plain = (/** @type {string} */ text) => text.normalize("NFKC").replace(/[\u064b-\u0652\u0640]/g, "").trim().toLowerCase();
  return kpis.find(({ id, name }) => [id, plain(name)].includes(plain(title)))?.id;
}
