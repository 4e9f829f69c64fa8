// Search and filters over the facts, from the index that stands in the page.
const index = JSON.parse(byId("index").textContent);
const FIRST = 60; // facts of a group that are drawn at once
let wholeList = false;
let asked = 0; // number of the latest question, so that an earlier one that ends later is dropped

function wanted() {
  const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const selects = [...document.querySelectorAll("[data-filter]")].filter((select) => select.value);
  const kinds = [...document.querySelectorAll("[data-kind]:checked")].map((box) => box.dataset.kind);
  const holds = (row) =>
    words.every((word) => row.words.includes(word)) &&
    selects.every((select) => [row[select.dataset.filter]].flat().includes(select.value)) &&
    kinds.every((kind) => row.kinds.includes(kind));
  return { any: words.length + selects.length + kinds.length > 0, rows: index.filter(holds) };
}

async function draw(rows) {
  for (const row of rows) {
    if (!byId(row.id)) {
      const head = await unpack(row.id);
      if (head && !byId(row.id)) byId(row.list).append(head);
    }
    if (byId(row.id)) byId(row.id).hidden = false;
  }
}

function firstOf(rows) {
  const left = { shared: FIRST, single: FIRST };
  return wholeList ? rows : rows.filter((row) => left[row.list]-- > 0);
}

async function filter() {
  const question = ++asked;
  const { any, rows } = wanted();
  const first = firstOf(rows);
  const shown = new Set(first.map((row) => row.id));
  for (const fact of document.querySelectorAll(".fact")) if (!shown.has(fact.id)) fact.hidden = true;
  await draw(first);
  if (question !== asked) return;
  for (const row of first) byId(row.list).append(byId(row.id)); // in the order of the index
  for (const list of ["shared", "single"]) byId(list).querySelector("h3").hidden = any || !rows.some((row) => row.list === list);
  byId("tally").textContent = any ? `${rows.length} of ${index.length} facts` : `${index.length} facts`;
  byId("reset").hidden = !any;
  byId("nothing").hidden = rows.length > 0 || index.length === 0;
  byId("all").hidden = rows.length <= first.length;
  byId("all").textContent = `Show the other ${rows.length - first.length}`;
}

for (const control of document.querySelectorAll(".filters input, .filters select")) control.addEventListener("input", filter);
byId("reset").addEventListener("click", () => {
  byId("search").value = "";
  for (const select of document.querySelectorAll("[data-filter]")) select.value = "";
  for (const box of document.querySelectorAll("[data-kind]")) box.checked = false;
  filter();
  byId("search").focus();
});
byId("all").addEventListener("click", () => { wholeList = true; filter(); });
if (index.length > 2 * FIRST) filter();
if (location.hash) go(location.hash);
