// Search and filters over the facts, from the index that stands in the page.
const index = JSON.parse(byId("index").textContent);
const FIRST = 60; // facts that are drawn at once
let wholeList = false;

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

function filter() {
  const { any, rows } = wanted();
  const shown = new Set((wholeList ? rows : rows.slice(0, FIRST)).map((row) => row.id));
  for (const row of index) byId(row.id).hidden = !shown.has(row.id);
  for (const heading of document.querySelectorAll("h3.group")) heading.hidden = any;
  byId("tally").textContent = any ? `${rows.length} of ${index.length} facts` : `${index.length} facts`;
  byId("reset").hidden = !any;
  byId("nothing").hidden = rows.length > 0 || index.length === 0;
  byId("all").hidden = rows.length <= shown.size;
  byId("all").textContent = `Show the other ${rows.length - shown.size}`;
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
filter();
