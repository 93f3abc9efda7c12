/** Rows from a spreadsheet, shown with what each column is taken for before they are taken over. */

import { make, slot } from "../dom.js";
import { figuresOf, isShare, readTable } from "../pasted.js";

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../pasted.js").Table} Table */

/** So many rows are shown before they are taken over; all of them are. */
const SHOWN = 12;

/**
 * @param {Reader} reader @param {Page} page @param {() => void} taken called when figures were taken over
 * @returns {HTMLElement}
 */
export function pasting(reader, page, taken) {
  const { plan, words, figures } = reader;
  const root = make("pasting", { order: plan.kpis.map(({ name }) => name).join(words.say("separator")) });
  const text = /** @type {HTMLTextAreaElement} */ (slot(root, "pasted"));
  const said = slot(root, "found");
  const button = /** @type {HTMLButtonElement} */ (root.querySelector("[data-action=take-over]"));
  const names = ["week", words.say("review.week"), words.say("review.weeks")];
  /** @type {Table | null} */
  let table = null;
  /** @type {import("../types.js").Measured[]} */
  let found = [];
  const judge = () => {
    const result = table ? figuresOf(table, plan.kpis, plan.brief.period) : { rows: [], unread: new Set() };
    found = result.rows;
    button.disabled = !found.length;
    const values = { n: figures.number(found.length), bad: figures.number(result.unread.size) };
    said.textContent = table ? words.say(result.unread.size ? "review.found.bad" : "review.found", values) : "";
    for (const cell of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("td[data-cell]"))) {
      cell.toggleAttribute("data-unread", result.unread.has(cell.dataset["cell"] ?? ""));
    }
  };
  const read = () => {
    table = readTable(text.value, plan.kpis, names);
    slot(root, "preview").replaceChildren(...(table ? [preview(table, reader, judge)] : []));
    judge();
  };
  text.addEventListener("input", read);
  button.addEventListener("click", () => {
    const key = (/** @type {import("../types.js").Measured} */ { week, kpi }) => `${week} ${kpi}`;
    const fresh = new Set(found.map(key));
    page.campaigns.measure([...page.campaigns.current.measured.filter((one) => !fresh.has(key(one))), ...found]);
    const count = figures.number(found.length);
    text.value = "";
    read();
    said.textContent = words.say("review.taken", { n: count });
    taken();
  });
  return root;
}

/**
 * The rows with a choice above each column.
 * @param {Table} table @param {Reader} reader @param {() => void} changed
 */
function preview(table, { plan, words, figures }, changed) {
  const columns = table.roles.map((role, column) => {
    const head = make("pasted-column", { title: table.header?.[column] ?? null });
    const select = /** @type {HTMLSelectElement} */ (slot(head, "role"));
    const share = plan.kpis.some(isShare);
    select.append(
      new Option(words.say("review.role.none"), ""),
      new Option(words.say("review.week"), "week"),
      ...plan.kpis.map(({ id, name }) => new Option(name, id)),
      ...(share ? [new Option(words.say("review.of"), "of")] : []),
    );
    select.value = role;
    select.setAttribute("aria-label", words.say("review.role", { n: figures.number(column + 1) }));
    select.addEventListener("change", () => {
      table.roles[column] = select.value;
      changed();
    });
    return head;
  });
  const rows = table.cells.slice(0, SHOWN).map((cells, index) => {
    const row = make("pasted-row");
    row.append(
      ...table.roles.map((_, column) => {
        const cell = make("pasted-cell", { text: cells[column] || " " });
        cell.dataset["cell"] = `${index}/${column}`;
        return cell;
      }),
    );
    return row;
  });
  return make("pasted", { columns, rows });
}
