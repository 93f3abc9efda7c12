// Answers queries as the page does: `node find.mjs FINDING.js INDEX.json` reads a JSON list of queries, gives what each finds.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [script, index] = process.argv.slice(2);
const { find, prepare } = await import(pathToFileURL(script));
const entries = prepare(JSON.parse(readFileSync(index, "utf-8")));
const asked = JSON.parse(readFileSync(0, "utf-8"));
process.stdout.write(JSON.stringify(asked.map((query) => find(entries, query).slice(0, 5).map((section) => section.at))));
